import { z } from 'zod'
import { id, oneLine } from '../returns/inputs.ts'

export const claimNumber = z.string().trim().max(40)
/** Minor units; nothing may be expected where the supplier has to prove goodwill. */
const expected = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const reference = oneLine(100).nullable().default(null)

/** A unit as it is claimed. */
export const askedUnits = z
  .array(
    z.strictObject({
      unitId: id,
      expected: expected.meta({ description: 'What the supplier should credit, minor units of the order’s currency' }),
      defect: z
        .string()
        .trim()
        .max(2000)
        .transform((text) => text || null)
        .nullable()
        .default(null)
        .meta({ description: 'The defect in the merchant’s own words: it goes to the supplier, so it names no customer' }),
    }),
  )
  .min(1)
  .max(200)
export const claimUnits = z.array(id).min(1).max(200)
