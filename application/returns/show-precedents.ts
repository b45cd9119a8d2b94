import { z } from 'zod'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import type { PrecedentView } from './precedent-view.ts'
import { rmaNumber } from './inputs.ts'

/** For each line, how lines of the same product, reason and clauses were decided before: the last hundred, and the newest cases. */
export const showPrecedents = query({
  name: 'show precedents',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  run: async ({ number }, { reads }): Promise<{ items: readonly PrecedentView[] }> => ({ items: await reads.precedentsOf(number) }),
})
