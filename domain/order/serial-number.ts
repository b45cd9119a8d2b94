import type { Order } from './order.ts'

/** What a product's serial numbers look like: an IMEI, or so many letters and digits (dashes and spaces not counted). */
export type SerialForm = { kind: 'imei' } | { kind: 'characters'; count: number; digitsOnly: boolean }

/** A form for every product whose SKU begins so; the longest beginning counts. */
export type SerialFormat = { sku: string; form: SerialForm }

export type SerialFault = { code: string; params: Readonly<Record<string, string | number>> }

/** Two ways to write the same number are one number: case, spaces, dashes and dots tell nothing. The database's unique index reads them alike. */
export const serialKey = (serial: string): string => serial.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The numbers that left with a line's units, as the shop tells them. */
export const serialsSold = ({ parcels }: Pick<Order, 'parcels'>, orderLineId: string): string[] =>
  parcels.flatMap(({ items }) => items).flatMap((item) => (item.orderLineId === orderLineId ? item.serials : []))

/** Each number as the shop writes it, where it is one of those sold; else as it was typed. */
export function asSold(serials: readonly string[], sold: readonly string[]): string[] {
  const spelled = new Map(sold.map((serial) => [serialKey(serial), serial]))
  return serials.map((serial) => spelled.get(serialKey(serial)) ?? serial)
}

export const serialFormOf = (formats: readonly SerialFormat[], sku: string): SerialForm | undefined =>
  formats.filter((format) => sku.startsWith(format.sku)).toSorted((a, b) => b.sku.length - a.sku.length)[0]?.form

/** What is wrong with how a number is written, or undefined. Catches slips of the finger, not fraud (facts.md 6.1). */
export function serialFault(serial: string, form: SerialForm | undefined): SerialFault | undefined {
  const key = serialKey(serial)
  if (key === '') return { code: 'serial_empty', params: { serial } }
  if (form === undefined) return isProse(serial) ? { code: 'serial_prose', params: { serial } } : undefined
  if (form.kind === 'imei') return imeiFault(serial, key)
  if (form.digitsOnly && !/^\d+$/.test(key)) return { code: 'serial_digits_only', params: { serial } }
  return key.length === form.count ? undefined : { code: 'serial_length', params: { serial, found: key.length, wanted: form.count } }
}

/** Words with a space between and no digit among them: « sous la boîte » is where it stands, not what it is. SN-EVERY may be a number. */
const isProse = (serial: string): boolean => !/\d/.test(serial) && /\p{L}{2,}\s+\p{L}{2,}/u.test(serial)

const IMEI_DIGITS = 15

/** 15 digits, the last of which the others determine (Luhn; facts.md 3.4). */
function imeiFault(serial: string, key: string): SerialFault | undefined {
  if (!/^\d+$/.test(key)) return { code: 'imei_digits_only', params: { serial } }
  if (key.length !== IMEI_DIGITS) return { code: 'imei_length', params: { serial, found: key.length, wanted: IMEI_DIGITS } }
  return luhn(key) ? undefined : { code: 'imei_check_digit', params: { serial, last: key.slice(-1), wanted: IMEI_DIGITS } }
}

/** Whether the last digit is the one that the others ask for: every second from the right doubled, their digits added up to tens. */
function luhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = digit * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}
