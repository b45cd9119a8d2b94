import { isRefusal } from '#domain/refusal.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'

/** What a bank line may name a payment by. Keys are in capitals and digits alone: banks drop dashes, cut lines and put spaces in. */
export type Named = {
  keys: readonly string[]
  returns: readonly string[]
  /** Hundredths of the currency: what is written with two decimals. */
  amounts: readonly number[]
  /** What may be somebody's name: a short text without a digit; else empty. */
  name: string
}

/** So many groups of letters and digits are one name at most: « VIR 2026 / 1187 », a return's number with something after it. */
const LONGEST = 6
/** A shorter one is a name only where nothing else was pasted. */
const SHORTEST = 4
const MOST_GROUPS = 200
const LONGEST_KEY = 100
const LONGEST_NAME = 80
const MOST_AMOUNTS = 20
/** « 1 249,90 », « 1.249,90 », « 1,249.90 »; a date with dots is none. */
const amount = /(?<![\d.,/])(?:\d{1,3}(?:[\s.,'’]\d{3})+|\d{1,9})[.,]\d{2}(?![\d.,/])/gu

/** Everything in the text that could be the reference of a payment, the number of a credit note, of an order or of a return, an amount or a name. */
export function namedIn(text: string): Named {
  const groups =
    text
      .toUpperCase()
      .match(/[0-9A-Z]+/g)
      ?.slice(0, MOST_GROUPS) ?? []
  const runs = groups.flatMap((_, at) =>
    Array.from({ length: Math.min(LONGEST, groups.length - at) }, (__, more) => groups.slice(at, at + more + 1).join('')),
  )
  const keys = runs.filter((run) => run.length >= SHORTEST && /\d/.test(run))
  const returns = runs.flatMap((run) => {
    const parsed = parseRmaNumber(run)
    return isRefusal(parsed) ? [] : [parsed.number]
  })
  return {
    keys: [...new Set([asKey(text), ...keys].filter((key) => key !== '' && key.length <= LONGEST_KEY))],
    returns: [...new Set(returns)],
    amounts: [...new Set((text.match(amount) ?? []).slice(0, MOST_AMOUNTS).map((said) => Number(said.replaceAll(/\D/g, ''))))],
    name: nameIn(text),
  }
}

const nameIn = (text: string): string =>
  /\d/.test(text) || !/\p{L}{2}/u.test(text) || text.trim().length > LONGEST_NAME ? '' : text.trim()

/** How a reference is compared: the database's indexes read it alike. */
export const asKey = (reference: string): string => reference.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
