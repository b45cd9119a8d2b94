import { newId } from '../../ui/api/new-id.ts'
import { heldBack, leavingTime } from './held-back.ts'

/** A macro that goes to the customers of several cases, and has not left yet (docs/decisions/0020): nothing of it has been said. */
export type Mailing = {
  /** Names the intention: what is sent again after a lost answer is done once. */
  batch: string
  macroId: string
  name: string
  /** The macro's version that was looked at. */
  version: number | undefined
  numbers: readonly string[]
  leavesAt: number
  /** The page was left: before anything was sent, or while it was, and nobody knows to whom it went. It waits until it is taken up again or dropped. */
  left?: 'before' | 'midway'
  /** It has left to all of them. */
  onLeft?: () => void
}

const mailings = heldBack<Mailing>(({ batch }) => batch)

/** It leaves in a few seconds. */
export const postMailing = (mailing: Omit<Mailing, 'batch' | 'leavesAt' | 'left'>): void =>
  mailings.send({ ...mailing, batch: newId(), leavesAt: leavingTime() })

/** One that a page was left with before: it waits. */
export const resumeMailing = mailings.send

/** It has left, or does not leave. */
export const dropMailing = mailings.drop

export const hastenMailing = mailings.hasten

/** Whoever leaves the desk sends nothing, and finds it when they come back. */
export const holdMailings = (): void => mailings.change((one) => ({ ...one, left: 'before' }))

export const allMailings = (): readonly Mailing[] => mailings.all().going

export const useMailings = (): readonly Mailing[] => mailings.use().going
