import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

const atFirst = 40
const more = 60

/**
 * The last of a long list, and how to see what came before: a conversation of hundreds opens as fast as a short one. `from` is the first
 * place that must be seen. What is read stays under the eyes when earlier ones come above it.
 */
export function useWindow<Item>(all: readonly Item[], from: number) {
  // Counted from the start: what comes at the end pushes nothing out.
  const [start, setStart] = useState(() => Math.max(0, Math.min(all.length - atFirst, from)))
  const box: RefObject<HTMLDivElement | null> = useRef(null)
  const height = useRef<number>(null)
  useLayoutEffect(() => {
    if (height.current !== null && box.current) scrollBy({ top: box.current.scrollHeight - height.current, behavior: 'instant' })
    height.current = null
  })
  const earlier = (): void => {
    height.current = box.current?.scrollHeight ?? null
    setStart(Math.max(0, start - more))
  }
  return { box, shown: all.slice(start), earlier: start > 0 ? earlier : null }
}
