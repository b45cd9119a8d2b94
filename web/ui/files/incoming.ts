import { type RefObject, useEffect, useRef, useState } from 'react'
import { namePasted } from './pasted.ts'

type Zone = { element: HTMLElement; take: (files: readonly File[]) => void }

const zones: Zone[] = []

/** The zone that a paste or a drop is meant for: the one it happens in, the one of the same form, or the only one there is. */
function zoneFor(target: EventTarget | null): Zone | undefined {
  const node = target instanceof Element ? target : document.body
  const within = zones.find(({ element }) => element.contains(node))
  if (within) return within
  const form = node.closest('form, dialog')
  const alike = form ? zones.filter(({ element }) => form.contains(element)) : zones
  return alike.length === 1 || form ? alike[0] : undefined
}

function pasted(event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])]
  // What is copied out of a text has a picture of itself besides: the words are meant.
  if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
  const zone = zoneFor(event.target)
  if (!zone) return
  event.preventDefault()
  zone.take(files.map((file) => namePasted(file, new Date())))
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** A file let go beside a zone would replace the page, and all that was typed in it. */
function held(event: DragEvent): void {
  if (carriesFiles(event)) event.preventDefault()
}

function dropped(event: DragEvent): void {
  if (!carriesFiles(event)) return
  event.preventDefault()
  zoneFor(event.target)?.take([...(event.dataTransfer?.files ?? [])])
}

/** Takes files that are dropped on a form or pasted into it; answers whether some are being dragged over it. */
export function useIncoming(element: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  }, [onFiles])
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const zone: Zone = { element: current, take: (files) => take.current(files) }
    const dragged = (event: DragEvent): void => setOver(event.type === 'dragover' && carriesFiles(event) && zoneFor(event.target) === zone)
    const watch = [
      ['paste', pasted],
      ['dragover', held],
      ['drop', dropped],
    ] as const
    if (zones.length === 0) for (const [type, hear] of watch) document.addEventListener(type, hear as EventListener)
    zones.push(zone)
    const kinds = ['dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) document.addEventListener(kind, dragged)
    return () => {
      zones.splice(zones.indexOf(zone), 1)
      for (const kind of kinds) document.removeEventListener(kind, dragged)
      if (zones.length === 0) for (const [type, hear] of watch) document.removeEventListener(type, hear as EventListener)
    }
  }, [element])
  return over
}
