import { z } from 'zod'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'
import { parseParcelNumber } from '#domain/parcel/parcel-number.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { isRefusal } from '#domain/refusal.ts'

/** What the dock's one field found: returns by number, by a parcel's tracking number or by a serial; and parcels without a return. A mistyped number is caught by its check character. */
export const findForDock = query({
  name: 'find for dock',
  may: only('returns_agent', 'support'),
  input: z.strictObject({ q: z.string().trim().min(1).max(100) }),
  async run({ q }, { reads }) {
    const parsed = parseRmaNumber(q)
    const texts = isRefusal(parsed) ? waysToWrite(q) : [parsed.number]
    const parcel = parseParcelNumber(q)
    const key = serialKey(q)
    const [numbers, parcels] = await Promise.all([
      reads.findForDock({ texts, serial: key }),
      reads.parcelsLike({ number: isRefusal(parcel) ? '' : parcel, key }),
    ])
    const wrong = [parsed, parcel].some((one) => isRefusal(one) && (one.code === 'rma_number_check' || one.code === 'parcel_number_check'))
    return { numbers, parcels, mistyped: numbers.length + parcels.length === 0 && wrong }
  },
})

/** As it was scanned, and as it may have been declared: capitals, without spaces, without dashes. */
function waysToWrite(text: string): string[] {
  const bare = text.replace(/\s/gu, '')
  return [...new Set([text, text.toUpperCase(), bare, bare.toUpperCase(), bare.replaceAll('-', '').toUpperCase()])]
}
