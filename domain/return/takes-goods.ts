import { unitsOf, type Rma } from './rma.ts'

const open: ReadonlySet<Rma['status']> = new Set(['submitted', 'needs_details', 'approved', 'shipped', 'received', 'resolving', 'expired'])

/** Whether goods that came may be this return's: it can still receive some, now or once it is approved. */
export const takesGoods = (rma: Pick<Rma, 'status' | 'lines'>): boolean =>
  open.has(rma.status) &&
  unitsOf(rma).some(({ decision, receipt }) => (decision === 'approved' || decision === 'pending') && receipt !== 'received')
