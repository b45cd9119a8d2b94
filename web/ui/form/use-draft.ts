import { useEffect, useState } from 'react'
import { isShapedLike } from './same-shape.ts'

/**
 * State that survives a reload of the tab, for a half-filled form where the server keeps no draft. `forget` when it was sent.
 * A stored draft of another shape (an older build's) is dropped by `fits`.
 */
export function useDraft<Value>(name: string, blank: Value, fits = (stored: unknown): stored is Value => isShapedLike(blank, stored)) {
  const [empty] = useState(blank)
  const key = `navette.draft.${name}`
  const [value, setValue] = useState<Value>(() => restore(key, fits) ?? empty)
  useEffect(() => {
    if (value === empty) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  }, [key, value, empty])
  const forget = (): void => {
    sessionStorage.removeItem(key)
    setValue(empty)
  }
  return [value, setValue, forget] as const
}

function restore<Value>(key: string, fits: (stored: unknown) => stored is Value): Value | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return fits(stored) ? stored : undefined
  } catch {
    return undefined
  }
}
