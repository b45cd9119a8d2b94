import { z } from 'zod'
import type { Conversation } from '#domain/conversation/conversation.ts'
import { lapseRequest } from '#domain/conversation/prepare.ts'
import { wantsMail } from '#domain/notice/wants-mail.ts'
import { responsible } from '#domain/notice/who-is-told.ts'
import { command, type Desk } from '../command.ts'
import type { NewNotice } from '../notices/ports.ts'
import { noticeMails } from '../notices/promise-notices.ts'
import { conversationPermission } from '../permission.ts'
import { preparedRequest } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** A prepared request that nobody has confirmed in time is over (E1); run by the system, reminders came before. Whoever has the conversation is told. */
export const lapsePrepared = command({
  name: 'lapse prepared return',
  may: conversationPermission('lapse_return'),
  input: z.strictObject(preparedRequest),
  async run({ id, requestId }, desk) {
    const taken = await take(desk, id)
    const receipt = await settleTalk(taken, lapseRequest(taken.conversation, requestId, taken.act))
    await tellLapsed(taken.conversation, desk)
    return receipt
  },
})

async function tellLapsed({ id, assigneeId }: Pick<Conversation, 'id' | 'assigneeId'>, desk: Desk): Promise<void> {
  const told = responsible({ assigneeId, role: 'support' }, await desk.notices.watchers())
  const fresh = told.map((person): NewNotice => ({
    id: desk.newId(),
    personId: person.id,
    kind: 'request_lapsed',
    returnId: null,
    conversationId: id,
    clockId: null,
    messageId: null,
    byId: null,
    at: desk.now,
    byMail: wantsMail(person.byMail.request_lapsed, person.id === assigneeId),
  }))
  await desk.notices.tell(fresh)
  await desk.jobs.add(noticeMails(fresh, desk))
}
