import { z } from 'zod'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'
import { isRefusal } from '#domain/refusal.ts'

/** What the dock's one field found: returns by number, by a parcel's tracking number or by a serial. A mistyped number is caught by its check character. */
export const findForDock = query({
  name: 'find for dock',
  may: only('returns_agent', 'support'),
  input: z.strictObject({ q: z.string().trim().min(1).max(100) }),
  async run({ q }, { reads }) {
    const parsed = parseRmaNumber(q)
    const numbers = await reads.findForDock(isRefusal(parsed) ? q : parsed.number)
    return { numbers, mistyped: numbers.length === 0 && isRefusal(parsed) && parsed.code === 'rma_number_check' }
  },
})
