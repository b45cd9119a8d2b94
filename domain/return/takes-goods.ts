import { unitsOf, type Rma } from './rma.ts'
import type { Status } from './status.ts'
import { takesMore } from './surplus.ts'
import { transitions } from './transitions.ts'

const waits: ReadonlySet<Status> = new Set(['submitted', 'needs_details', ...transitions.receive.from])
const receives: ReadonlySet<Status> = new Set(transitions.receive.from)

type Taking = { status: Status; lines: readonly { units: readonly { decision: string }[] }[] } & Parameters<typeof takesMore>[0]

/** Whether more than was announced can be received now: something was approved, whether it has come or not. Whoever receives it asks whether so much was delivered. */
export const receivesMore = (rma: Taking): boolean =>
  receives.has(rma.status) && takesMore(rma) && rma.lines.some(({ units }) => units.some(({ decision }) => decision === 'approved'))

/** Whether goods that came may be this return's: it can still receive some, now or once it is approved. */
export const takesGoods = (rma: Pick<Rma, 'status' | 'lines' | 'legalBasis' | 'settlements'>): boolean =>
  receivesMore(rma) ||
  (waits.has(rma.status) &&
    unitsOf(rma).some(({ decision, receipt }) => (decision === 'approved' || decision === 'pending') && receipt !== 'received'))
