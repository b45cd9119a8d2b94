import { refuse, type Refusal } from '#domain/refusal.ts'
import { checkCharacter, tidy } from '#domain/return/rma-number.ts'

/**
 * The number of a parcel without a return, such as BOX-2026-000017-K: built as a return's, with a check character of its own, so that the one is never read
 * as the other. Undefined when that would be `*`.
 */
export function formatParcelNumber(year: number, sequence: number): string | undefined {
  const digits = String(sequence).padStart(6, '0')
  const check = checkCharacter(`B${year}${digits}`)
  return check === '*' ? undefined : `BOX-${year}-${digits}-${check}`
}

const shape = /^BOX-?(?<year>[1-9]\d{3})-?(?<digits>\d{6,12})-?(?<check>[\dA-Z])$/

/** Reads a number as people type it; « BOX » has to stand before it. */
export function parseParcelNumber(text: string): string | Refusal {
  const { year, digits, check } = shape.exec(tidy(text))?.groups ?? {}
  if (year === undefined || digits === undefined) return refuse('invalid', 'parcel_number_malformed')
  const number = formatParcelNumber(Number(year), Number(digits))
  return number !== undefined && number.endsWith(`-${check}`) ? number : refuse('invalid', 'parcel_number_check')
}
