import { useSyncExternalStore } from 'react'

type Entered = { words: string; nth: number }

let last: Entered = { words: '', nth: 0 }
const listeners = new Set<() => void>()

/** Enter was pressed in the search field: whoever shows what is found goes on at its first row. */
export function enter(words: string): void {
  last = { words, nth: last.nth + 1 }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The words that Enter was last pressed on, and how often it was: what is only being typed is not among them. */
export const useEntered = (): Entered => useSyncExternalStore(subscribe, () => last)
