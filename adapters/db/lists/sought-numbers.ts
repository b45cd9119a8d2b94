import { isRefusal } from '#domain/refusal.ts'
import { orderKey } from '#domain/order/order-number.ts'
import { formatRmaNumber, meantRmaNumber, parseRmaNumber } from '#domain/return/rma-number.ts'

type Numbers = {
  /** Returns whose number it is: as it is written, or of the sequence « 482 », « RMA 482 », « 2026-482 », whatever the check character. */
  named: readonly string[]
  /** The return that is meant where the check character is a wrong one. */
  meant: string
  /** How numbers of returns, and of orders as `orderKey` writes them, begin; '-' where nothing of it is the beginning of one. */
  returns: string
  orders: string
}

const NONE = '-'

/** What a text may be of a number. */
export function soughtNumbers(text: string): Numbers {
  const key = orderKey(text)
  const parsed = parseRmaNumber(text)
  const meant = isRefusal(parsed) && parsed.code === 'rma_number_check' ? (meantRmaNumber(text) ?? NONE) : NONE
  return {
    named: [key, text.trim().toUpperCase(), ...ofSequence(text)],
    meant,
    returns: returnsBeginning(text),
    orders: /\d/.test(key) && key.length >= 3 ? key : NONE,
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
