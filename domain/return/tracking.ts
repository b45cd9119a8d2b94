/** What a postal number's check digit says when it is wrong: a misread digit, most often. `expected` is what it should be. */
export type TrackingDoubt = { expected: number }

const weights = [8, 6, 4, 2, 3, 5, 9, 7] as const
const s10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/

/**
 * What is doubtful about a tracking number, or null. Only UPU S10 numbers (« RR 4731 2482 9 FR ») carry a check digit that everybody can
 * recompute; carriers' own numbers have no such rule that we know (facts.md 3.4). So it warns and never refuses.
 */
export function trackingDoubt(text: string): TrackingDoubt | null {
  const [, serial, given] = s10.exec(plainTracking(text)) ?? []
  if (serial === undefined) return null
  const expected = s10CheckDigit(serial)
  return Number(given) === expected ? null : { expected }
}

/** The check digit of the eight digits of an S10 number: 11 − (Σ weight × digit mod 11), where 10 stands as 0 and 11 as 5. */
export function s10CheckDigit(serial: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(serial[index]), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 0 : check === 11 ? 5 : check
}

/** As carriers print it, without the spaces and dashes that people type. */
const plainTracking = (text: string): string => text.replaceAll(/[\s.-]/g, '').toUpperCase()
