import { z } from 'zod'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'

/** Mails and messages that are held and speak as a return's customer, or of the return: nothing of their words, which are not the case's. */
export const listHeldInName = query({
  name: 'list held in a customer’s name',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  run: async ({ number }, { reads }) => ({ items: await reads.heldInName(number) }),
})
