import { z } from 'zod'
import { command } from '../command.ts'
import { signedIn } from '../permission.ts'
import { rmaNumber } from './inputs.ts'
import { take } from './load.ts'

/** This person has read the conversation up to here. */
export const markRead = command({
  name: 'mark read',
  may: signedIn,
  input: z.strictObject({ number: rmaNumber, sequence: z.int().min(0) }),
  async run({ number, sequence }, desk) {
    const { rma } = await take({ ...desk, expects: undefined }, number)
    if (desk.actor.id !== null) await desk.conversations.markRead(rma.id, desk.actor.id, Math.min(sequence, rma.sequence))
    return { sequence: Math.min(sequence, rma.sequence) }
  },
})
