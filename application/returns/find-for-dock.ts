import { z } from 'zod'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { isRefusal } from '#domain/refusal.ts'

/** What the dock's one field found: returns by number, by a parcel's tracking number or by a serial. A mistyped number is caught by its check character. */
export const findForDock = query({
  name: 'find for dock',
  may: only('returns_agent', 'support'),
  input: z.strictObject({ q: z.string().trim().min(1).max(100) }),
  async run({ q }, { reads }) {
    const parsed = parseRmaNumber(q)
    const texts = isRefusal(parsed) ? waysToWrite(q) : [parsed.number]
    const numbers = await reads.findForDock({ texts, serial: serialKey(q) })
    return { numbers, mistyped: numbers.length === 0 && isRefusal(parsed) && parsed.code === 'rma_number_check' }
  },
})

/** As it was scanned, and as it may have been declared: capitals, without spaces, without dashes. */
function waysToWrite(text: string): string[] {
  const bare = text.replace(/\s/gu, '')
  return [...new Set([text, text.toUpperCase(), bare, bare.toUpperCase(), bare.replaceAll('-', '').toUpperCase()])]
}
