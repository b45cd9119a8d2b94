import { isRefusal } from '#domain/refusal.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'

/**
 * One way to write what a guest names: a return's number as it is printed, else an order's number in capitals, without spaces and without the
 * sign that shops put before it.
 */
export function reference(text: string): string {
  const rma = parseRmaNumber(text)
  return isRefusal(rma)
    ? text
        .replace(/\s/gu, '')
        .replace(/^(?:#|n[°º]|no\.)/iu, '')
        .toUpperCase()
    : rma.number
}

/** How the shop may have written that number. */
export const waysToNumber = (reference: string): string[] => [reference, reference.toLowerCase(), `#${reference}`]
