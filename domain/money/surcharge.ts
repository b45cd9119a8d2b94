import type { Extra } from './derivation.ts'
import { assertCount } from './credit.ts'
import { proportion } from './proportion.ts'

const whole = 10_000
const monthDays = 30

type Late = {
  /** What should have been refunded, in minor units. */
  amount: number
  /** Whole calendar days after the deadline's day; none when in time. */
  daysLate: number
}

/** L242-4's fixed steps, up to and including that many days late; basis points. Before them there is the legal rate, after them five points a month. */
const withdrawalSteps = [
  { upToDays: 20, rate: 500 },
  { upToDays: 30, rate: 1000 },
  { upToDays: 60, rate: 2000 },
  { upToDays: 90, rate: 5000 },
] as const

/**
 * What a late refund after a withdrawal adds (L242-4). `price` is what the goods cost, the ceiling of the monthly five points; `legalRate` the
 * legal interest rate in basis points a year, fixed by decree every half-year. Readings: a month of delay is 30 days and counts once begun;
 * interest is per day of a 365-day year. Undefined when in time.
 */
export function lateWithdrawalSurcharge({
  amount,
  daysLate,
  price,
  legalRate,
}: Late & { price: number; legalRate: number }): Extra | undefined {
  assertCount(amount)
  if (daysLate <= 0) return undefined
  const fixed = withdrawalSteps.find(({ upToDays }) => daysLate <= upToDays)
  if (daysLate <= 10) return surcharge('L242-4', { amount, daysLate, rate: 0, interest: interest(amount, daysLate, legalRate), legalRate })
  if (fixed) return surcharge('L242-4', { amount, daysLate, rate: fixed.rate, added: proportion(amount, fixed.rate, whole) })
  const { rate, added, interestDays } = monthly({ amount, daysLate, price })
  return surcharge('L242-4', { amount, daysLate, rate, added, interest: interest(amount, interestDays, legalRate), legalRate })
}

/** Past 90 days: five points more each month until the surcharge reaches the price, then legal interest for the days after that month. */
function monthly({ amount, daysLate, price }: Late & { price: number }) {
  const ceiling = Math.max(price, proportion(amount, 5000, whole))
  const monthsToCeiling = amount === 0 ? 0 : Math.max(0, Math.ceil((ceiling * whole - 5000 * amount) / (500 * amount)))
  const months = Math.min(monthsToCeiling, Math.ceil((daysLate - 90) / monthDays))
  const rate = 5000 + 500 * months
  return {
    rate,
    added: Math.min(ceiling, proportion(amount, rate, whole)),
    interestDays: Math.max(0, daysLate - 90 - monthDays * monthsToCeiling),
  }
}

/**
 * What late reimbursement of postage that a consumer advanced in a guarantee case adds (L241-6): 10 % up to 14 days late, 20 % up to 30, then 50 %.
 * Undefined when in time.
 */
export function latePostageSurcharge({ amount, daysLate }: Late): Extra | undefined {
  assertCount(amount)
  if (daysLate <= 0) return undefined
  const late = daysLate <= 30 ? 2000 : 5000
  const rate = daysLate <= 14 ? 1000 : late
  return surcharge('L241-6', { amount, daysLate, rate, added: proportion(amount, rate, whole) })
}

const interest = (amount: number, days: number, rate: number): number => proportion(amount * rate, days, 365 * whole)

type Sum = Late & { rate: number; added?: number; interest?: number; legalRate?: number }

function surcharge(article: string, { amount, added = 0, interest = 0, ...rest }: Sum): Extra {
  return {
    code: 'late_surcharge',
    amount: added + interest,
    tax: 0,
    taxRate: null,
    params: { article, base: amount, added, interest, ...rest },
  }
}

/** Postage that the customer paid in the merchant's stead, given back as it was advanced. */
export function advancedPostage(amount: number, proofFileId: string): Extra {
  assertCount(amount)
  return { code: 'advanced_postage', amount, tax: 0, taxRate: null, params: { proofFileId } }
}
