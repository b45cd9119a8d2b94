import { z } from 'zod'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { take } from '../returns/load.ts'
import { queueCopy } from './queue-copy.ts'

/** A mail of a return is sent once more to whom it was for, worded anew from the return as it stands. */
export const sendMailAgain = command({
  name: 'send mail again',
  may: only('support'),
  input: z.strictObject({ number: rmaNumber, mailId: id }),
  async run({ number, mailId }, desk): Promise<{ goesTo: string }> {
    const { rma } = await take({ ...desk, expects: undefined }, number)
    return queueCopy({ threadId: rma.id, mailId }, desk)
  },
})
