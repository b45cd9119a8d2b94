import { decimalsOf, signsOf } from './number.ts'

/** Thousands are whole groups of three behind another sign than the decimals, or there are none: a sign that stands alone begins the decimals. */
const shapes = [
  /^([1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+)(?:[.,](\d*))?$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d*)$/,
  /^([1-9]\d{0,2}(?:\.\d{3})+),(\d*)$/,
  /^([1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:\.\d{3}){2,})$/,
  /^(0|[1-9]\d*)(?:[.,](\d*))?$/,
]

/** Where there are no decimals, no sign can begin them. */
const undivided = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+))$/

/**
 * Minor units of an amount as people type it, in either language: « 30 », « 1 249,90 € », « 1,249.90 ». Undefined where it is none, is negative,
 * bears another currency’s sign, or could mean two things: « 12,345 » has more decimals than euros have, « 1 5 » is no group of three.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const decimals = decimalsOf(currency)
  const plain = withoutSign(text.trim(), currency)
  const found = [...(decimals === 0 ? [undivided] : []), ...shapes].map((shape) => shape.exec(plain)).find((match) => match !== null)
  if (!found) return undefined
  const [, whole = '', fraction = ''] = found
  if (fraction.length > decimals) return undefined
  const amount = Number(whole.replace(/\D/g, '')) * 10 ** decimals + Number(fraction.padEnd(decimals, '0') || 0)
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** One sign of this currency, before or behind. */
function withoutSign(text: string, currency: string): string {
  for (const sign of signsOf(currency)) {
    if (text.startsWith(sign)) return text.slice(sign.length).trim()
    if (text.endsWith(sign)) return text.slice(0, -sign.length).trim()
  }
  return text
}
