import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Status } from '#domain/return/status.ts'
import type { Verb } from '#domain/return/transitions.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { perform } from '../command.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'
import { ask } from '../query.ts'
import { mailedFrom } from '../reactions.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
import { markRead } from '../returns/mark-read.ts'
import { postMessage } from '../returns/post-message.ts'
import { reopenReturn } from '../returns/reopen-return.ts'
import { submitReturn } from '../returns/submit-return.ts'
import type { MailsView, MailView } from './view.ts'
import { listConversationMails } from './list-conversation-mails.ts'
import { listMails } from './list-mails.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import { isStillSo, type Standing } from './still-so.ts'
import { sendConversationMailAgain } from './send-conversation-mail-again.ts'
import { sendMailAgain } from './send-mail-again.ts'

const parcel = {
  id: 'P1',
  deliveredAt: '2026-11-20T10:00:00.000Z',
  deliveredSource: 'carrier' as const,
  items: [{ line: 'L1', quantity: 3 }],
}

type Filed = { post: Post; number: string; customer: Actor; shows: () => Promise<MailsView>; mails: () => Promise<readonly MailView[]> }

async function filed(t: TestContext): Promise<Filed> {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(givenOrder({ parcels: [parcel] }))
  const line = {
    orderLineId: lineIds[0] ?? '',
    quantity: 1,
    reason: 'dead_on_arrival',
    seal: 'opened',
    condition: 'tested_no_marks',
    dockMessage: 'x',
  } as const
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [line] })
  const { reads, now } = post.world
  const shows = async (): Promise<MailsView> => {
    const answer = await ask(listMails, { actor: post.people.support, input: { number } }, { reads, now })
    return isRefusal(answer) ? assert.fail(answer.code) : answer
  }
  return { post, number, customer, shows, mails: async () => (await shows()).items }
}
const shown = (mails: readonly MailView[]) => mails.map(({ kind, state, audience }) => [kind, state, audience])
const refusal = async ({ world }: Post, actor: Actor, input: { number: string; mailId: string }): Promise<string> => {
  const answer = await perform(sendMailAgain, { actor, input }, world)
  return 'code' in answer ? answer.code : 'done'
}

test('every mail of a case is shown with what became of it, and for whom', async (t) => {
  const { post, mails } = await filed(t)
  await post.run()
  const [mail] = await mails()
  assert.deepEqual(shown(await mails()), [['submitted', 'sent', 'customer']])
  assert.ok(mail?.to.includes('@') && mail.name !== null && mail.sentAt !== null)
  await post.database.pool.query(`update mails set state = 'failed', last_error = '5.1.1 no such user'`)
  assert.deepEqual(
    (await mails()).map(({ state, error }) => [state, error]),
    [['bounced', '5.1.1 no such user']],
  )
  await post.database.pool.query('update mails set sent_at = null')
  assert.equal((await mails())[0]?.state, 'failed')
})

test('one is sent again to whom it was for, where they are now, and says of which it is a copy and who asked', async (t) => {
  const { post, number, mails } = await filed(t)
  const [first] = await post.run()
  const [mail] = await mails()
  await post.database.pool.query(`update people set email = 'nouvelle@atelier-kermor.example' where email = $1`, [mail?.to])
  await post.act(sendMailAgain, post.people.support, { number, mailId: mail?.id ?? '' })
  const [again, ...others] = await post.run()
  assert.equal(others.length, 0)
  assert.equal(again?.subject, first?.subject)
  assert.notEqual(again?.messageId, first?.messageId)
  assert.equal(again?.to?.[0]?.address, 'nouvelle@atelier-kermor.example')
  const [, copy] = await mails()
  assert.deepEqual([copy?.state, copy?.againOf, copy?.askedBy], ['sent', mail?.id, 'Inès du service client'])
})

test('a message that was read and mailed long ago is mailed again all the same, by itself', async (t) => {
  const { post, number, mails } = await filed(t)
  await post.run()
  await post.act(postMessage, post.people.support, { number, body: 'Une photo, s’il vous plaît.' })
  await post.run('2026-11-24T09:10:00.000Z')
  const told = (await mails()).at(-1)
  await post.act(sendMailAgain, post.people.manager, { number, mailId: told?.id ?? '' })
  const [again] = await post.run()
  assert.match(again?.text ?? '', /> Une photo/)
})

test('a copy is sent again as what it repeats: with the words of the message', async (t) => {
  const { post, number, mails } = await filed(t)
  await post.run()
  await post.act(postMessage, post.people.support, { number, body: 'Une photo, s’il vous plaît.' })
  await post.run('2026-11-24T09:10:00.000Z')
  for (const nth of [1, 2]) {
    const last = (await mails()).at(-1)
    await post.act(sendMailAgain, post.people.support, { number, mailId: last?.id ?? '' })
    const sent = await post.run()
    assert.deepEqual(
      sent.map(({ text }) => /> Une photo/.test(text ?? '')),
      [true],
      `copy ${nth}`,
    )
    assert.equal((await mails()).at(-1)?.againOf, last?.id)
  }
})

test('a guest’s mail is sent again to the same address once the return is its person’s', async (t) => {
  const { post, number, mails } = await filed(t)
  await post.run()
  const [mail] = await mails()
  await post.database.pool.query('update mails set person_id = null where id = $1', [mail?.id])
  await post.act(sendMailAgain, post.people.support, { number, mailId: mail?.id ?? '' })
  const sent = await post.run()
  assert.deepEqual(
    sent.map(({ to }) => to?.[0]?.address),
    [mail?.to],
  )
})

test('what is on its way, another return’s, or nobody’s is not sent again, and only customer service sends', async (t) => {
  const { post, number, mails } = await filed(t)
  await post.server.down()
  await post.run()
  const mailId = (await mails())[0]?.id ?? ''
  assert.equal(await refusal(post, post.people.support, { number, mailId }), 'mail_under_way')
  await post.server.up()
  await post.run('2026-11-24T12:00:00.000Z')
  assert.equal(await refusal(post, post.people.support, { number, mailId: number }), 'invalid_input')
  assert.equal(await refusal(post, post.people.support, { number, mailId: post.people.support.id ?? '' }), 'mail_unknown')
  assert.equal(await refusal(post, post.people.agent, { number, mailId }), 'role_may_not')
  assert.equal(await refusal(post, post.people.support, { number, mailId }), 'done')
})

test('what was said and is no longer so is not said again', () => {
  const standing = { talkStatus: 'in_return', promised: [], isOffered: false, isPrepared: false, since: [] } as const
  const cases: readonly [ReturnMailKind, Partial<Standing> & { status: Status; since?: readonly Verb[] }, boolean][] = [
    ['approved', { status: 'approved' }, true],
    ['approved', { status: 'cancelled' }, false],
    ['approved', { status: 'approved', since: ['reopen', 'approve'] }, false],
    ['details_asked', { status: 'needs_details' }, true],
    ['details_asked', { status: 'submitted' }, false],
    ['details_asked', { status: 'needs_details', since: ['provide_details', 'still_waiting'] }, false],
    ['rejected', { status: 'submitted' }, false],
    ['expired', { status: 'submitted' }, false],
    ['submitted', { status: 'submitted' }, true],
    ['submitted', { status: 'closed' }, false],
    ['offer', { status: 'approved', isOffered: true }, true],
    ['offer', { status: 'approved' }, false],
    ['offer', { status: 'approved', isOffered: true, since: ['offer_settlement'] }, false],
    ['received', { status: 'received', since: ['correct_receipt'] }, false],
    ['inspected', { status: 'received', since: ['inspect'] }, true],
    ['inspected', { status: 'received', since: ['correct_inspection'] }, false],
    ['executed', { status: 'resolving', since: ['void_resolution'] }, false],
    ['reminder', { status: 'approved', promised: ['return_by'] }, true],
    ['reminder', { status: 'shipped', promised: ['inspection'] }, false],
    ['pickup_arranged', { status: 'received' }, true],
    ['pickup_arranged', { status: 'received', since: ['receive'] }, false],
    ['pickup_arranged', { status: 'cancelled' }, false],
    ['label_attached', { status: 'shipped' }, true],
    ['label_attached', { status: 'approved', since: ['void_label'] }, false],
    ['label_attached', { status: 'received' }, false],
    ['escalation_received', { status: 'submitted', promised: ['review'] }, false],
    ['message', { status: 'closed' }, true],
  ]
  for (const [kind, its, said] of cases) assert.equal(isStillSo(kind, { ...standing, ...its }), said, `${kind} of ${JSON.stringify(its)}`)
  assert.equal(isStillSo('login_code', { ...standing, status: 'approved' }), undefined)
})

test('a return that was reopened and decided anew does not say its first decision again', async (t) => {
  const { post, number, mails } = await filed(t)
  const page = await post.world.reads.returnPage(number)
  const lines = [{ lineId: page?.rma.lines[0]?.id ?? '' }]
  await post.act(approveReturn, post.people.support, { number, message: 'Oui.', lines })
  await post.run('2026-11-24T09:10:00.000Z')
  await post.act(cancelReturn, post.people.support, { number, message: 'Annulé.' })
  await post.act(reopenReturn, post.people.manager, { number, reason: 'Le client a rappelé.' })
  await post.run('2026-11-24T09:20:00.000Z')
  const obstacles = (await mails()).map(({ kind, obstacle }) => `${kind} ${obstacle ?? 'may'}`)
  assert.deepEqual(obstacles, ['submitted mail_over', 'approved may', 'cancelled mail_over'])
})

test('nobody gets a copy who may not read the case any more', async (t) => {
  const { post, number, mails } = await filed(t)
  await post.run()
  const [mail] = await mails()
  assert.equal(mail?.goesTo, mail?.to)
  await post.database.pool.query('update people set disabled_at = now() where email = $1', [mail?.to])
  const [shut] = await mails()
  assert.deepEqual([shut?.goesTo, shut?.obstacle], [null, 'mail_nobody_now'])
  assert.equal(await refusal(post, post.people.support, { number, mailId: mail?.id ?? '' }), 'mail_nobody_now')
})

test('mails of a conversation without a return are shown with their state and sent again; what was answered is not', async (t) => {
  const post = await testPost(t)
  const { customer } = await post.order(givenOrder({ parcels: [parcel] }))
  const { id } = await post.act(openConversation, customer, { subject: 'Une question', message: 'Puis-je échanger ?' })
  await post.run()
  await post.act(postToConversation, post.people.support, { id, body: 'Oui, sous quinze jours.' })
  await post.run('2026-11-24T09:10:00.000Z')
  const list = async (actor: Actor = post.people.support) =>
    ask(listConversationMails, { actor, input: { id } }, { reads: post.world.reads, now: post.world.now })
  const listed = await list()
  if (isRefusal(listed)) return assert.fail(listed.code)
  assert.deepEqual(
    listed.items.map(({ kind, state, obstacle }) => [kind, state, obstacle]),
    [
      ['contact_received', 'sent', 'mail_over'],
      ['contact_message', 'sent', null],
    ],
  )
  const told = listed.items.at(-1)
  const input = { id, mailId: told?.id ?? '' }
  await post.act(sendConversationMailAgain, post.people.support, input)
  const [again, ...others] = await post.run()
  assert.deepEqual([others.length, again?.to?.[0]?.address], [0, told?.to])
  assert.match(again?.text ?? '', /> Oui, sous quinze jours/)
  const after = await list()
  assert.equal(isRefusal(after) ? after.code : after.items.at(-1)?.againOf, told?.id)
  for (const [actor, code] of [
    [customer, 'role_may_not'],
    [post.people.agent, 'role_may_not'],
  ] as const) {
    const answer = await perform(sendConversationMailAgain, { actor, input }, post.world)
    assert.equal(isRefusal(answer) ? answer.code : 'done', code)
  }
  const unseen = await list(customer)
  assert.equal(isRefusal(unseen) ? unseen.code : 'seen', 'role_may_not')
})

test('whoever presses twice sends one copy: while it waits, and in the moment after it has gone', async (t) => {
  const { post, number, mails } = await filed(t)
  await post.run()
  const mailId = (await mails())[0]?.id ?? ''
  const press = (): Promise<string> => refusal(post, post.people.support, { number, mailId })
  assert.deepEqual((await Promise.all([press(), press()])).toSorted(), ['done', 'mail_under_way'])
  assert.equal((await mails())[0]?.obstacle, 'mail_under_way')
  await post.run()
  assert.deepEqual([await press(), (await mails()).length], ['mail_under_way', 2])
  post.clock.now = '2026-11-24T12:00:00.000Z'
  assert.equal(await press(), 'done')
})

test('a mail to come stands there with its time, until it goes or its message was read first', async (t) => {
  const { post, number, customer, shows } = await filed(t)
  await post.run()
  const says = (body: string, internal = false): Promise<unknown> => post.act(postMessage, post.people.support, { number, body, internal })
  await says('Une photo, s’il vous plaît.')
  await says('À voir avec l’atelier.', true)
  const [coming, ...others] = (await shows()).coming
  assert.equal(others.length, 0)
  assert.deepEqual([coming?.kind, coming?.audience, coming?.unlessRead], ['message', 'customer', true])
  assert.equal(coming?.dueAt, mailedFrom(post.clock.now))
  const page = await post.world.reads.returnPage(number)
  await post.act(markRead, customer, { number, sequence: page?.rma.sequence ?? 0 })
  const sent = await post.run('2026-11-24T09:10:00.000Z')
  const { items, coming: left } = await shows()
  assert.deepEqual([sent.length, left.length], [0, 0])
  assert.deepEqual(shown(items).at(-1), ['message', 'spared', 'customer'])
  // What somebody read may be mailed all the same, if staff want to.
  await post.act(sendMailAgain, post.people.support, { number, mailId: items.at(-1)?.id ?? '' })
  assert.match((await post.run())[0]?.text ?? '', /> Une photo/)
})

test('what a customer wrote waits for nobody where the case is nobody’s', async (t) => {
  const { post, number, customer, shows } = await filed(t)
  await post.run()
  await post.act(postMessage, customer, { number, body: 'Bonjour ?' })
  assert.deepEqual((await shows()).coming, [])
  await post.database.pool.query('update returns set assignee_id = $1', [post.people.support.id])
  assert.deepEqual(
    (await shows()).coming.map(({ kind, audience }) => [kind, audience]),
    [['message', 'staff']],
  )
})
