import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'
import { presentMails } from './present-mails.ts'

/** Every mail about a return, oldest first: for whom, and what became of it. */
export const listMails = query({
  name: 'list mails of a return',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  run: async ({ number }, { reads, actor, now }) =>
    presentMails(await reads.mailsOf({ number }, now), actor) ?? insist(refuse('missing', 'return_unknown', { number })),
})
