import { refuse, type Refusal } from '#domain/refusal.ts'

/** ISO 7064's alphabet for MOD 37-2; `*` stands for 36, possible as a check character only. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'

/**
 * A return's number, such as RMA-2026-000482-9: year, sequence of six digits or more, check character over both. Undefined when that would
 * be `*`, which nobody should have to type: one sequence in 37 is skipped.
 */
export function formatRmaNumber(year: number, sequence: number): string | undefined {
  const digits = String(sequence).padStart(6, '0')
  const check = checkCharacter(`${year}${digits}`)
  return check === '*' ? undefined : `RMA-${year}-${digits}-${check}`
}

/** ISO 7064 MOD 37-2: finds every single wrong character and every swap of two neighbours. */
export function checkCharacter(text: string): string {
  let sum = 0
  for (const character of text) sum = ((sum + alphabet.indexOf(character)) * 2) % 37
  return alphabet.charAt((38 - sum) % 37)
}

const shape = /^(?:RMA-?)?(?<year>[1-9]\d{3})(?<before>-?)(?<digits>\d{6,12})(?<after>-?)(?<check>[\dA-Z])$/

export type ParsedRmaNumber = { number: string; year: number; sequence: number }

/** Reads a number as people type it: any case, spaces anywhere, dashes of any kind or none, with or without « RMA ». */
export function parseRmaNumber(text: string): ParsedRmaNumber | Refusal {
  const { year, before, digits, after, check } = shape.exec(tidy(text))?.groups ?? {}
  if (year === undefined || digits === undefined || !plausible(digits, before === after)) return refuse('invalid', 'rma_number_malformed')
  const number = formatRmaNumber(Number(year), Number(digits))
  if (number === undefined || !number.endsWith(`-${check}`)) return refuse('invalid', 'rma_number_check')
  return { number, year: Number(year), sequence: Number(digits) }
}

/** A number as it was typed, in capitals, without spaces and with plain dashes. */
export const tidy = (text: string): string =>
  text
    .replace(/\s/gu, '')
    .replace(/\p{Dash}/gu, '-')
    .toUpperCase()

/** With one of its two dashes a long sequence could as well be a short one with a digit typed for the other dash, which no check character sees. */
const plausible = (digits: string, sameDashes: boolean): boolean => digits.length === 6 || (!digits.startsWith('0') && sameDashes)

/** The number that is meant where year and sequence can be read and the check character is wrong or missing; undefined where none can be told. */
export function meantRmaNumber(text: string): string | undefined {
  const { year, digits } = meant.exec(tidy(text))?.groups ?? {}
  return year === undefined || digits === undefined ? undefined : formatRmaNumber(Number(year), Number(digits))
}

const meant = /^(?:RMA-?)?(?<year>[1-9]\d{3})-?(?<digits>\d{6})(?:-?[\dA-Z])?$/
