import type { ReturnParcel, Rma, Unit } from './rma.ts'
import { unitsOf } from './rma.ts'
import type { Status } from './status.ts'

const comes = (unit: Unit): boolean => unit.decision === 'approved' && unit.receipt !== 'missing'

/** Approved units that are still on their way. */
export const expected = (rma: Pick<Rma, 'lines'>): Unit[] => unitsOf(rma).filter((unit) => comes(unit) && unit.receipt === 'expected')

/** Units at the dock without a verdict. */
export const toInspect = (rma: Pick<Rma, 'lines'>): Unit[] =>
  unitsOf(rma).filter((unit) => comes(unit) && unit.receipt === 'received' && unit.verdict === 'pending')

/** Refused at the dock and still there. */
export const toSendBack = (rma: Pick<Rma, 'lines'>): Unit[] =>
  unitsOf(rma).filter((unit) => unit.receipt === 'received' && unit.verdict === 'refused' && unit.sentBack === null)

/** The customer has asked for another look and waits for the answer. */
export const isContested = ({ contest }: Pick<Unit, 'contest'>): boolean => contest !== null && contest.answeredAt === null

/** Refused at the dock, lying there, and not being looked at again: the customer may leave it to the merchant. */
export const leavable = (unit: Pick<Unit, 'receipt' | 'verdict' | 'sentBack' | 'contest'>): boolean =>
  unit.receipt === 'received' && unit.verdict === 'refused' && unit.sentBack === null && !isContested(unit)

/** What may be destroyed: left to the merchant in writing, and not contested since. */
export const leftToUs = (unit: Pick<Unit, 'receipt' | 'verdict' | 'sentBack' | 'contest' | 'agreement'>): boolean =>
  leavable(unit) && unit.agreement !== null

/** Something is still to be paid, sent, received, judged or answered. */
const unfinished = (rma: Pick<Rma, 'lines' | 'resolutions'>): boolean =>
  rma.resolutions.some((resolution) => resolution.state === 'owed') ||
  expected(rma).length > 0 ||
  toInspect(rma).length > 0 ||
  toSendBack(rma).length > 0 ||
  unitsOf(rma).some(isContested)

/**
 * Where a return stands once goods have moved: `received` while some approved unit is unjudged or still expected,
 * `resolving` once every one is judged or missing, `closed` when nothing is owed and nothing expected (domain.md).
 */
export function standing(rma: Pick<Rma, 'lines' | 'resolutions'>): Extract<Status, 'received' | 'resolving' | 'closed'> {
  if (expected(rma).length > 0 || toInspect(rma).length > 0) return 'received'
  return unfinished(rma) ? 'resolving' : 'closed'
}

/** Closed when this act left nothing to do, else where it was. */
export const closing = (rma: Rma): Rma =>
  ['received', 'resolving'].includes(rma.status) && standing(rma) === 'closed' ? { ...rma, status: 'closed' } : rma

/** Refused units that the customer contests and nobody has answered for. */
export const contested = (rma: Pick<Rma, 'lines'>): boolean =>
  unitsOf(rma).some(({ contest }) => contest !== null && contest.answeredAt === null)

/** Announced by the customer, and nothing of it received yet. */
export const underWay = ({ direction, unitIds }: Pick<ReturnParcel, 'direction' | 'unitIds'>): boolean =>
  direction === 'in' && unitIds.length === 0
