import { z } from 'zod'
import { spanOfMonth } from '#domain/figures/period.ts'
import { localDate } from '#domain/time/zone.ts'
import { only } from '../permission.ts'
import { policyNow } from '../policy/policy-now.ts'
import { query } from '../query.ts'
import type { MonthSums } from './ports.ts'

/** A month of the merchant's: `2026-11`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'A month where the merchant is', examples: ['2026-11'] })

/** What was executed and voided month by month, in a year of the merchant's: each adds up to the accountant's file of that month. */
export const listMonths = query({
  name: 'list months',
  may: only('finance'),
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() }),
  async run({ year }, { reads, now }): Promise<{ year: number; items: readonly MonthSums[] }> {
    const { zone } = (await policyNow({ reads, now })).current
    const asked = year ?? Number(localDate(now, zone).slice(0, 4))
    const { since } = spanOfMonth(`${asked}-01`, zone)
    const { until } = spanOfMonth(`${asked}-12`, zone)
    return { year: asked, items: await reads.months({ since, until, zone }) }
  },
})
