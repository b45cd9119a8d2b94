import { useSyncExternalStore } from 'react'
import type { Problem } from '../../ui/api/problem.ts'
import { TAKE_BACK_MS } from './departures.ts'

/** An answer to a customer that goes by itself, and has not left yet (docs/decisions/0020): nothing of it has been said. */
export type Answer = {
  /** The API's address of the return, or of the conversation without one. */
  path: string
  /** Whose draft it is: the return's number, or the conversation's id. */
  of: string
  body: string
  fileIds: readonly string[]
  leavesAt: number
}

type State = {
  going: readonly Answer[]
  /** What did not leave, by its address, and why: refused, or the page was left before. */
  stayed: Readonly<Record<string, Problem | 'left'>>
  /** How many have left, by whose draft they were: the field is empty after each. */
  left: Readonly<Record<string, number>>
}

let state: State = { going: [], stayed: {}, left: {} }
const watchers = new Set<() => void>()

function put(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const watcher of watchers) watcher()
}

const without = (path: string): Pick<State, 'going' | 'stayed'> => ({
  going: state.going.filter((one) => one.path !== path),
  stayed: Object.fromEntries(Object.entries(state.stayed).filter(([key]) => key !== path)),
})

/** It leaves in a few seconds. */
export function postAnswer(answer: Omit<Answer, 'leavesAt'>): void {
  const { going, stayed } = without(answer.path)
  put({ stayed, going: [...going, { ...answer, leavesAt: Date.now() + TAKE_BACK_MS }] })
}

/** It does not leave: its words stand in their field. */
export const holdAnswer = (path: string): void => put(without(path))

/** It leaves at once. */
export const hastenAnswer = (path: string): void =>
  put({ going: state.going.map((one) => (one.path === path ? { ...one, leavesAt: Date.now() } : one)) })

export const answerHasLeft = ({ path, of }: Pick<Answer, 'path' | 'of'>): void =>
  put({ ...without(path), left: { ...state.left, [of]: (state.left[of] ?? 0) + 1 } })

export function answerHasStayed(path: string, why: Problem | 'left'): void {
  const { going, stayed } = without(path)
  put({ going, stayed: { ...stayed, [path]: why } })
}

export const allAnswers = (): State => state

export const useAnswers = (): State => useSyncExternalStore(watch, allAnswers)

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
