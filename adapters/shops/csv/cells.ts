import { wallTime, dayOf } from '#domain/time/zone.ts'
import { instantAt } from '#domain/time/instant.ts'

/** How a cell is read; `given` is never empty. A code says why it cannot be. */
export type Cell = (given: string, terms: Terms) => { value: unknown } | { code: string }

/** What amounts and times of this file mean. */
export type Terms = { zone: string; currency: string }

const read = (value: unknown): { value: unknown } => ({ value })

export const text: Cell = (given) => read(given)

export const whole: Cell = (given) => (/^\d{1,9}$/.test(given) ? read(Number(given)) : { code: 'number_malformed' })

const yes = new Set(['yes', 'true', '1', 'oui', 'vrai', 'x'])
const no = new Set(['no', 'false', '0', 'non', 'faux'])

export const yesNo: Cell = (given) => {
  const word = given.toLowerCase()
  if (yes.has(word)) return read(true)
  return no.has(word) ? read(false) : { code: 'yes_no_malformed' }
}

export const list: Cell = (given) => read(parts(given))

const parts = (given: string): string[] =>
  given
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** « 1 249,90 » or « 1249.90 » in minor units: a decimal comma or point, spaces between thousands, nothing that could mean two things. */
export const amount: Cell = (given, { currency }) => {
  const minor = scaled(given, fractionDigits(currency))
  return minor === undefined ? { code: 'amount_malformed' } : read(minor)
}

/** « 5,5 » per cent in basis points. */
export const percent: Cell = (given) => {
  const points = scaled(given.replace(/\s*%$/u, ''), 2)
  return points === undefined ? { code: 'percent_malformed' } : read(points)
}

function scaled(given: string, digits: number): number | undefined {
  const [, units, fraction = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(given.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '')) ?? []
  if (units === undefined || fraction.length > digits || units.length > 12) return undefined
  return Number(units + fraction.padEnd(digits, '0'))
}

function fractionDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/** `2026-11-20T14:03:00+01:00`, or the merchant's own time: `2026-11-20 14:03`. A day alone is its noon: what counts is the day. */
export const instant: Cell = (given, { zone }) => {
  const [, date, hours = '12', minutes = '00', seconds = '00', fraction = '', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(given) ?? []
  if (date === undefined || !isDay(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return { code: 'time_malformed' }
  const ms = Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  const minute =
    offset === undefined
      ? wallTime(zone, dayOf(date), Number(hours) * 60 + Number(minutes))
      : atOffset(`${date}T${hours}:${minutes}`, offset)
  return Number.isNaN(minute) ? { code: 'time_malformed' } : read(instantAt(minute + ms))
}

const atOffset = (minute: string, offset: string): number => Date.parse(`${minute}:00${offset.replace(/^(...)(\d\d)$/, '$1:$2')}`)

const isDay = (date: string): boolean => {
  const ms = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date)
}

/** `FA-118@2026-11-02|FA-121@2026-11-09`. */
export const invoices: Cell = (given) => {
  const read = parts(given).map((part) => /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(part))
  if (read.some((invoice) => invoice === null || !isDay(invoice[2] ?? ''))) return { code: 'invoices_malformed' }
  return { value: read.map((invoice) => ({ number: invoice?.[1]?.trim(), date: invoice?.[2] })) }
}
