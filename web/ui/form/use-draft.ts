import { useEffect, useState } from 'react'
import { useMe } from '../api/session.ts'
import { draftKey, keptBy } from '../kept/kept.ts'
import { isShapedLike } from './same-shape.ts'

/**
 * State that outlives the tab, the network and the session, for a half-filled form where the server keeps no draft: this person's alone, gone
 * when they sign out (kept.ts). `forget` when it was sent. A stored draft of another shape (an older build's) is dropped by `fits`.
 */
export function useDraft<Value>(name: string, blank: Value, fits = (stored: unknown): stored is Value => isShapedLike(blank, stored)) {
  const [empty] = useState(blank)
  const me = useMe()?.id ?? null
  // Whoever began it: a session that ends meanwhile leaves it theirs.
  const [kept] = useState(() => keptBy(me))
  const key = draftKey(name)
  const [value, setValue] = useState<Value>(() => {
    const stored = kept.get(key)
    return fits(stored) ? stored : empty
  })
  useEffect(() => {
    if (value === empty) kept.drop(key)
    else kept.put(key, value)
  }, [kept, key, value, empty])
  const forget = (): void => {
    kept.drop(key)
    setValue(empty)
  }
  return [value, setValue, forget] as const
}
