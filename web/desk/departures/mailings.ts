import { useSyncExternalStore } from 'react'
import { TAKE_BACK_MS } from './departures.ts'

/** A macro that goes to the customers of several cases, and has not left yet (docs/decisions/0020): nothing of it has been said. */
export type Mailing = {
  /** Names the intention: what is sent again after a lost answer is done once. */
  batch: string
  macroId: string
  name: string
  numbers: readonly string[]
  leavesAt: number
  /** The desk was left before: it waits until it is sent again or dropped. */
  left?: true
  /** It has left to all of them. */
  onLeft: () => void
}

let going: readonly Mailing[] = []
const watchers = new Set<() => void>()

function put(next: readonly Mailing[]): void {
  going = next
  for (const watcher of watchers) watcher()
}

/** It leaves in a few seconds. */
export const postMailing = (mailing: Omit<Mailing, 'batch' | 'leavesAt'>): void =>
  put([...going, { ...mailing, batch: crypto.randomUUID(), leavesAt: Date.now() + TAKE_BACK_MS }])

/** It has left, or does not leave. */
export const dropMailing = (batch: string): void => put(going.filter((one) => one.batch !== batch))

/** It leaves at once. */
export const hastenMailing = (batch: string): void =>
  put(going.map((one) => (one.batch === batch ? { ...one, leavesAt: Date.now() } : one)))

/** Whoever leaves the desk sends nothing, and finds it when they come back. */
export const holdMailings = (): void => put(going.map((one) => ({ ...one, left: true })))

export const allMailings = (): readonly Mailing[] => going

export const useMailings = (): readonly Mailing[] => useSyncExternalStore(watch, allMailings)

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
