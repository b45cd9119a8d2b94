import { isRefusal } from '#domain/refusal.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'

/**
 * One way to write what a person names: a return's number as it is printed, else an order's number in capitals and digits, without the sign that
 * people put before it. Empty where nothing of it is a number.
 */
export function orderKey(text: string): string {
  const rma = parseRmaNumber(text)
  if (!isRefusal(rma)) return rma.number
  return signs(unsigned(text)) || signs(text)
}

/** What was typed of an order's number, group by group: « n° CMD 118402 » is CMD and 118402. */
export const numberGroups = (text: string): readonly string[] =>
  unsigned(text)
    .toUpperCase()
    .match(/[A-Z]+|\d+/g) ?? []

/** What a shop may have made of that number (the index `orders_number_as_written`), the likeliest first: some write its sign into it. */
export const waysToNumber = (key: string): string[] => (key === '' ? [] : [key, `N${key}`, `NO${key}`])

const unsigned = (text: string): string => text.replace(/^\s*(?:#|№|n\s?[°º]|no?\.)/iu, '')
const signs = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
