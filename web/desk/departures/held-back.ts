import { useSyncExternalStore } from 'react'
import type { Problem } from '../../ui/api/problem.ts'

/** So long what was sent can be taken back before it leaves this browser (docs/decisions/0020). */
const TAKE_BACK_MS = 7_000

export type Leaving = { leavesAt: number }

/** Why something did not leave: refused, or the page was left before. Of a decision, also what was seen of its case when it was begun. */
export type Stay = (Problem & { since?: number }) | 'left'

type State<Item> = Readonly<{
  going: readonly Item[]
  /** What did not leave, by its name. */
  stayed: Readonly<Record<string, Stay>>
  /** How many have gone, by whose draft they were: what was typed begins anew after each. */
  left: Readonly<Record<string, number>>
}>

/** What was sent and has not left yet, each under its name: nothing of it has been said. */
export function heldBack<Item extends Leaving>(nameOf: (item: Item) => string) {
  let state: State<Item> = { going: [], stayed: {}, left: {} }
  const watchers = new Set<() => void>()
  const all = (): State<Item> => state
  function put(next: Partial<State<Item>>): void {
    state = { ...state, ...next }
    for (const watcher of watchers) watcher()
  }
  const without = (name: string): Pick<State<Item>, 'going' | 'stayed'> => ({
    going: state.going.filter((one) => nameOf(one) !== name),
    stayed: Object.fromEntries(Object.entries(state.stayed).filter(([key]) => key !== name)),
  })
  const counted = (draft: string): Pick<State<Item>, 'left'> => ({ left: { ...state.left, [draft]: (state.left[draft] ?? 0) + 1 } })
  function watch(watcher: () => void): () => void {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }
  return {
    all,
    use: (): State<Item> => useSyncExternalStore(watch, all),
    /** It leaves in a few seconds, in the place of what waited under its name. */
    send: (item: Item): void => {
      const { going, stayed } = without(nameOf(item))
      put({ stayed, going: [...going, item] })
    },
    /** It is changed where it waits. */
    change: (each: (item: Item) => Item): void => put({ going: state.going.map(each) }),
    /** It leaves at once. */
    hasten: (name: string): void =>
      put({ going: state.going.map((one) => (nameOf(one) === name ? { ...one, leavesAt: Date.now() } : one)) }),
    /** It does not leave. */
    drop: (name: string): void => put(without(name)),
    hasLeft: (name: string, draft: string): void => put({ ...without(name), ...counted(draft) }),
    hasStayed: (name: string, why: Stay): void => {
      const { going, stayed } = without(name)
      put({ going, stayed: { ...stayed, [name]: why } })
    },
    /** What was typed for it begins anew, although it has not left. */
    beginAnew: (draft: string): void => put(counted(draft)),
  }
}

/** When it leaves, if it is sent now. */
export const leavingTime = (): number => Date.now() + TAKE_BACK_MS
