import { useSyncExternalStore } from 'react'
import type { ReturnView } from '#application/views.ts'
import type { Problem } from '../../ui/api/problem.ts'
import type { DecisionDraft } from '../case/decision/draft.ts'
import type { Weighed } from '../case/decision/weigh.ts'

/** So long a decision can be taken back before it leaves this browser. */
export const TAKE_BACK_MS = 7_000

/** A decision that was sent and has not left yet: all that it is made of, as it stood when the button was pressed. */
export type Departure = {
  number: string
  view: ReturnView
  draft: DecisionDraft
  weighed: Weighed
  said: { message: string; fileIds: readonly string[] }
  /** What it does, in words. */
  sum: string
  leavesAt: number
}

type State = {
  going: readonly Departure[]
  /** What did not leave, and why: refused, or the page was left before. */
  stayed: Readonly<Record<string, Problem | 'left'>>
  /** How many of each return have left or come back: what was typed begins anew with each. */
  turns: Readonly<Record<string, number>>
}

let state: State = { going: [], stayed: {}, turns: {} }
const watchers = new Set<() => void>()

function put(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const watcher of watchers) watcher()
}

const without = (number: string): Pick<State, 'going' | 'stayed'> => ({
  going: state.going.filter((one) => one.number !== number),
  stayed: Object.fromEntries(Object.entries(state.stayed).filter(([key]) => key !== number)),
})
const turned = (number: string): State['turns'] => ({ ...state.turns, [number]: (state.turns[number] ?? 0) + 1 })

/** It leaves in a few seconds. */
export function depart(departure: Omit<Departure, 'leavesAt'>): void {
  const { going, stayed } = without(departure.number)
  put({ stayed, going: [...going, { ...departure, leavesAt: Date.now() + TAKE_BACK_MS }] })
}

/** It does not leave: what it is made of stands in the case as it stood. */
export const takeBack = (number: string): void => put(without(number))

/** It leaves at once. */
export const hasten = (number: string): void =>
  put({ going: state.going.map((one) => (one.number === number ? { ...one, leavesAt: Date.now() } : one)) })

export const hasLeft = (number: string): void => put({ ...without(number), turns: turned(number) })

export function hasStayed(number: string, why: Problem | 'left'): void {
  const { going, stayed } = without(number)
  put({ going, stayed: { ...stayed, [number]: why }, turns: turned(number) })
}

export const allGoing = (): readonly Departure[] => state.going

export const useDepartures = (): State => useSyncExternalStore(watch, () => state)

/** The decision of this return that is about to leave. */
export const useDeparting = (number: string): Departure | undefined => useDepartures().going.find((one) => one.number === number)

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
