import type { ReturnView } from '#application/returns/view.ts'
import type { DecisionDraft } from '../case/decision/draft.ts'
import type { Weighed } from '../case/decision/weigh.ts'
import { heldBack, leavingTime, type Stay } from './held-back.ts'

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

const decisions = heldBack<Departure>(({ number }) => number)

/** It leaves in a few seconds. */
export const depart = (departure: Omit<Departure, 'leavesAt'>): void => decisions.send({ ...departure, leavesAt: leavingTime() })

/** It does not leave: what it is made of stands in the case as it stood. */
export const takeBack = decisions.drop

export const hasten = decisions.hasten

export const hasLeft = (number: string): void => decisions.hasLeft(number, number)

/** The case is drawn anew, from the draft that was kept. */
export function hasStayed(number: string, why: Stay): void {
  decisions.hasStayed(number, why)
  decisions.beginAnew(number)
}

export const allGoing = (): readonly Departure[] => decisions.all().going

export const useDepartures = decisions.use

/** The decision of this return that is about to leave. */
export const useDeparting = (number: string): Departure | undefined => useDepartures().going.find((one) => one.number === number)
