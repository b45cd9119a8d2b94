import { isRefusal } from '#domain/refusal.ts'
import { numberGroups, orderKey } from '#domain/order/order-number.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { formatRmaNumber, meantRmaNumber, parseRmaNumber } from '#domain/return/rma-number.ts'
import { LEAST_OF_A_NUMBER, LEAST_OF_WORDS } from '#domain/search/least.ts'

type Numbers = {
  /** Returns whose number it is: as it is written, or of the sequence « 482 », « RMA 482 », « 2026-482 », whatever the check character. */
  named: readonly string[]
  /** The return that is meant where the check character is a wrong one. */
  meant: string
  /** How numbers of returns, and of orders as `orderKey` writes them, begin; '-' where nothing of it is the beginning of one. */
  returns: string
  orders: string
  /** How the last digits of an order's number begin, '-' where they are too few; and all of what was typed of it, as SQL's `like` has it. */
  digits: string
  groups: string
  /** How serials and tracking numbers begin, and SKUs, without what stands between their signs; '-' likewise. */
  begun: string
  sku: string
}

const NONE = '-'

/** What a text may be of a number. */
export function soughtNumbers(text: string): Numbers {
  const key = orderKey(text)
  const parsed = parseRmaNumber(text)
  const begun = serialKey(text)
  const groups = numberGroups(text)
  const digits = groups.findLast((group) => /\d/.test(group)) ?? ''
  const meant = isRefusal(parsed) && parsed.code === 'rma_number_check' ? (meantRmaNumber(text) ?? NONE) : NONE
  return {
    named: [key, text.trim().toUpperCase(), ...ofSequence(text)],
    meant,
    returns: returnsBeginning(text),
    orders: /\d/.test(key) && key.length >= LEAST_OF_A_NUMBER ? key : NONE,
    digits: digits.length >= LEAST_OF_A_NUMBER ? digits : NONE,
    groups: `%${groups.join('%')}%`,
    begun: begun.length >= LEAST_OF_A_NUMBER ? begun : NONE,
    sku: begun.length >= LEAST_OF_WORDS ? begun : NONE,
  }
}

const sequence = /^(?:RMA)?[\s-]*(?:(?<year>20\d\d)[\s-]+)?(?<digits>\d{1,9})-?$/i

function ofSequence(text: string): string[] {
  const { year, digits } = sequence.exec(text.trim())?.groups ?? {}
  if (digits === undefined) return []
  const thisYear = new Date().getUTCFullYear()
  const years = year === undefined ? Array.from({ length: 20 }, (_, ago) => thisYear - ago) : [Number(year)]
  return years.map((one) => formatRmaNumber(one, Number(digits))).filter((number) => number !== undefined)
}

const beginning = /^(?:RMA-?)?(?<year>20\d\d)-?(?<digits>\d{0,12})-?$/

function returnsBeginning(text: string): string {
  const { year, digits } = beginning.exec(text.replaceAll(/\s/g, '').toUpperCase())?.groups ?? {}
  return year === undefined ? NONE : `RMA-${year}-${digits}`
}
