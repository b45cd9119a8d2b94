import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { card } from '#domain/return/card.ts'
import { spoken } from '#domain/return/reply.ts'
import { refuse } from '#domain/refusal.ts'
import { mentionsAside, tellMentioned } from '../notices/tell-mentioned.ts'
import { command, insist, together } from '../command.ts'
import { signedIn } from '../permission.ts'
import { heldWriter } from '../contact/writer-limits.ts'
import { type Job, mailedFrom } from '../reactions.ts'
import { fileIds, mentions, message, rmaNumber } from './inputs.ts'
import { messageOf, take } from './load.ts'

/**
 * A message in the return's conversation (B5): public to the other side, or a note that only staff sees. A note may call customer service
 * (`calls`, the dock's), or settle that the customer's words want no answer (`settles`).
 */
export const postMessage = command({
  name: 'post message',
  may: signedIn,
  input: z.strictObject({
    number: rmaNumber,
    body: message,
    internal: z.boolean().default(false),
    calls: z.boolean().default(false),
    settles: z.boolean().default(false),
    mentions,
    fileIds,
  }),
  async run({ number, body, internal, calls, settles, mentions, fileIds }, desk) {
    const { rma, card: last, act } = await take({ ...desk, expects: undefined }, number)
    if (desk.actor.roles.includes('customer')) insist(await heldWriter(desk, 'says'))
    if (internal && !isStaff(desk.actor) && !desk.actor.roles.includes('system'))
      insist(refuse('forbidden', 'notes_are_staffs', {}, 'internal'))
    if (!internal && (calls || settles)) insist(refuse('invalid', 'only_a_note', {}, calls ? 'calls' : 'settles'))
    insist(mentionsAside(internal, mentions) ?? true)
    const said = messageOf(desk, { message: body, fileIds }) ?? insist(refuse('invalid', 'nothing_said', {}, 'body'))
    const told = spoken(rma, { by: said.authorKind, internal, calls, settles }, act)
    const next = { ...told, sequence: rma.sequence + 1 }
    const mail: Job = {
      queue: 'mail',
      data: { kind: 'message', returnId: rma.id, causeId: said.id },
      notBefore: mailedFrom(desk.now),
    }
    const write = desk.returns.write({
      before: rma,
      next,
      card: told === rma ? last : card(next, last),
      event: null,
      message: { ...said, internal },
    })
    await together(write, desk.jobs.add(internal ? [] : [mail]))
    await tellMentioned(desk, { returnId: rma.id, conversationId: null, messageId: said.id, assigneeId: rma.assigneeId }, mentions)
    return { id: said.id, sequence: next.sequence }
  },
})
