import { z } from 'zod'
import { hasRole, isStaff } from '#domain/actor.ts'
import { isThanks } from '#domain/conversation/thanks.ts'
import { card } from '#domain/return/card.ts'
import { spoken } from '#domain/return/reply.ts'
import { refuse } from '#domain/refusal.ts'
import { mentionsAside, tellMentioned } from '../notices/tell-mentioned.ts'
import { command, insist, together } from '../command.ts'
import { signedIn } from '../permission.ts'
import { heldWriter } from '../contact/writer-limits.ts'
import { type Job, mailedFrom } from '../reactions.ts'
import { fileIds, mentions, message, rmaNumber } from './inputs.ts'
import { handOn, messageOf, take } from './load.ts'

/**
 * A message in the return's conversation (B5): public to the other side, or a note that only staff sees. To the customer speaks customer service alone, as
 * in a conversation without a return. A note may call it (`calls`, the dock's). Thanks and nothing besides want no answer by themselves.
 */
export const postMessage = command({
  name: 'post message',
  may: signedIn,
  input: z.strictObject({
    number: rmaNumber,
    body: message,
    internal: z.boolean().default(false),
    calls: z.boolean().default(false),
    mentions,
    fileIds,
  }),
  async run({ number, body, internal, calls, mentions, fileIds }, desk) {
    const taken = await take({ ...desk, expects: undefined }, number)
    const { rma, card: last, act } = taken
    if (desk.actor.roles.includes('customer')) insist(await heldWriter(desk, 'says'))
    if (internal && !isStaff(desk.actor) && !desk.actor.roles.includes('system'))
      insist(refuse('forbidden', 'notes_are_staffs', {}, 'internal'))
    if (!internal && isStaff(desk.actor) && !hasRole(desk.actor, 'support')) insist(refuse('forbidden', 'support_speaks', {}, 'internal'))
    if (!internal && calls) insist(refuse('invalid', 'only_a_note', {}, 'calls'))
    insist(mentionsAside(internal, mentions) ?? true)
    const said = messageOf(desk, { message: body, fileIds }) ?? insist(refuse('invalid', 'nothing_said', {}, 'body'))
    const thanks = isThanks({ body, files: fileIds.length + desk.lostFiles, name: desk.actor.name })
    const told = spoken(rma, { by: said.authorKind, internal, thanks, calls }, act)
    const next = { ...told, sequence: rma.sequence + 1 }
    const now = told === rma ? last : card(next, last)
    const mail: Job = {
      queue: 'mail',
      data: { kind: 'message', returnId: rma.id, causeId: said.id },
      notBefore: mailedFrom(desk.now),
    }
    const write = desk.returns.write({
      before: rma,
      next,
      card: now,
      event: null,
      message: { ...said, internal },
    })
    await together(write, desk.jobs.add(internal ? [] : [mail]))
    const { assigneeId } = (await handOn({ ...taken, rma: next, card: now }, { before: rma })).rma
    await tellMentioned(desk, { returnId: rma.id, conversationId: null, messageId: said.id, assigneeId }, mentions)
    return { id: said.id, sequence: next.sequence }
  },
})
