import type { Unit } from './rma.ts'

/** A unit that was asked for and of which nothing else is known yet. */
export const newUnit = (id: string, serial: string | null): Unit => ({
  id,
  serial,
  unreadable: false,
  decision: 'pending',
  decisionClause: null,
  decisionReason: null,
  receipt: 'expected',
  receivedAt: null,
  verdict: 'pending',
  verdictReason: null,
  verdictAt: null,
  observed: null,
  grade: null,
  disposition: null,
  deduction: null,
  contest: null,
  agreement: null,
  sentBack: null,
})
