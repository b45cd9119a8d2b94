import { daysBetween } from '#domain/calendar/day-deadline.ts'
import { startClock } from '#domain/clock/clock.ts'
import { derivation } from '#domain/money/derivation.ts'
import { lateWithdrawalSurcharge } from '#domain/money/surcharge.ts'
import { legalCounting, legalInterest } from '#domain/policy/law.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Act } from './act.ts'
import { running, voiding } from './clocks.ts'
import type { Resolution, Rma } from './rma.ts'

/** By when the law wanted a withdrawal refunded: null where it is none. */
export const legalDue = ({ legalBasis, clocks }: Pick<Rma, 'legalBasis' | 'clocks'>): Instant | null =>
  legalBasis === 'withdrawal' ? (clocks.findLast((clock) => clock.kind === 'legal_refund')?.due ?? null) : null

/**
 * The refund of a withdrawal as it is to be paid now: past the law's day it grows by the surcharge of L242-4, an entry of its own outside what
 * was charged (invariant 2). Anything else, and what is in time, as it is. Nothing is stored before it is executed: it grows by the day.
 */
export function asOwedNow(resolution: Resolution, due: Instant | null, { now, policy }: { now: Instant; policy: Policy }): Resolution {
  const { derivation: owed, amount, settlementId } = resolution
  if (due === null || owed === null || amount === null || settlementId !== null || resolution.state !== 'owed') return resolution
  const extra = lateWithdrawalSurcharge({
    amount,
    daysLate: daysBetween(due, now, legalCounting.zone),
    price: owed.lines.reduce((sum, line) => sum + line.due, 0),
    legalRate: policy.statutory.withdrawal.interestRate ?? legalInterest,
  })
  if (!extra) return resolution
  const grown = derivation({ currency: owed.currency, lines: owed.lines, extras: [...owed.extras, extra] })
  return { ...resolution, amount: grown.total, derivation: grown }
}

/** The same without what lateness added: owed again after it was voided, it is counted anew. */
export function withoutSurcharge(resolution: Resolution): Resolution {
  const { derivation: paid } = resolution
  if (!paid?.extras.some(({ code }) => code === 'late_surcharge')) return resolution
  const before = derivation({ ...paid, extras: paid.extras.filter(({ code }) => code !== 'late_surcharge') })
  return { ...resolution, amount: before.total, derivation: before }
}

/**
 * Goods or the proof of their posting have come: until then the law lets the merchant wait (L221-24). Where its fourteen days had passed
 * meanwhile, the refund falls due today.
 */
export function noLongerDeferred(rma: Rma, act: Act): Rma {
  const clock = running(rma, { kind: 'legal_refund' })
  if (!clock || act.now <= clock.due || isHere(rma)) return rma
  const today = startClock({
    id: act.newId(),
    kind: 'legal_refund',
    rule: { amount: { days: 0 }, ...legalCounting, roll: 'none' },
    startedAt: act.now,
  })
  const voided = voiding(rma, ['legal_refund'], act.now)
  return { ...voided, clocks: [...voided.clocks, today] }
}

/** Whether the law still lets the merchant wait with the refund of a withdrawal: for the goods or a proof of their posting, whichever comes first (L221-24). */
export const mayWait = (rma: Rma): boolean =>
  rma.legalBasis === 'withdrawal' && !isHere(rma) && !rma.resolutions.some(({ state }) => state === 'owed')

/** Goods, or the proof that they were posted, have come. */
export const isHere = ({ postedProof, lines }: Rma): boolean =>
  postedProof || lines.some((line) => line.units.some((unit) => unit.receipt === 'received'))
