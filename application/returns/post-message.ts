import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { card } from '#domain/return/card.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist, together } from '../command.ts'
import { signedIn } from '../permission.ts'
import type { Job } from '../reactions.ts'
import { fileIds, message, rmaNumber } from './inputs.ts'
import { answered, messageOf, take } from './load.ts'

/** A message in the return's conversation (B5): public to the other side, or a note that only staff sees. */
export const postMessage = command({
  name: 'post message',
  may: signedIn,
  input: z.strictObject({ number: rmaNumber, body: message, internal: z.boolean().default(false), fileIds }),
  async run({ number, body, internal, fileIds }, desk) {
    const { rma, card: last } = await take({ ...desk, expects: undefined }, number)
    if (internal && !isStaff(desk.actor)) insist(refuse('forbidden', 'notes_are_staffs', {}, 'internal'))
    const said = messageOf(desk, { message: body, fileIds }) ?? insist(refuse('invalid', 'nothing_said', {}, 'body'))
    const replies = !internal && said.authorKind === 'staff'
    const next = { ...(replies ? answered(rma, desk.now) : rma), sequence: rma.sequence + 1 }
    const mail: Job = { queue: 'mail', data: { kind: 'message', returnId: rma.id, causeId: said.id } }
    const write = desk.returns.write({
      before: rma,
      next,
      card: replies ? card(next, last) : last,
      event: null,
      message: { ...said, internal },
    })
    await together(write, desk.jobs.add(internal ? [] : [mail]))
    return { id: said.id, sequence: next.sequence }
  },
})
