import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Status } from '#domain/return/status.ts'
import { fullReturn } from '../../tests/support/full-return.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { perform } from '../command.ts'
import { ask } from '../query.ts'
import { postMessage } from '../returns/post-message.ts'
import { submitReturn } from '../returns/submit-return.ts'
import type { MailView } from '../views.ts'
import { listMails } from './list-mails.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import { mailObstacle, sendMailAgain } from './send-again.ts'

const parcel = {
  id: 'P1',
  deliveredAt: '2026-11-20T10:00:00.000Z',
  deliveredSource: 'carrier' as const,
  items: [{ line: 'L1', quantity: 3 }],
}

async function filed(t: TestContext): Promise<{ post: Post; number: string; mails: () => Promise<readonly MailView[]> }> {
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
  const mails = async (): Promise<readonly MailView[]> => {
    const answer = await ask(listMails, { actor: post.people.support, input: { number } }, { reads, now })
    return isRefusal(answer) ? assert.fail(answer.code) : answer.items
  }
  return { post, number, mails }
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
  const order = { orderId: 'o', orderLineIds: ['l'], customerId: 'c', companyId: null, assigneeId: null }
  const cases: readonly [ReturnMailKind, Status, string | undefined][] = [
    ['approved', 'approved', undefined],
    ['approved', 'cancelled', 'mail_over'],
    ['details_asked', 'needs_details', undefined],
    ['details_asked', 'submitted', 'mail_over'],
    ['rejected', 'submitted', 'mail_over'],
    ['expired', 'submitted', 'mail_over'],
    ['submitted', 'closed', undefined],
  ]
  for (const [kind, status, code] of cases)
    assert.equal(mailObstacle({ kind, state: 'sent' }, { ...fullReturn(order), status })?.code, code, `${kind} in ${status}`)
  for (const state of ['offered', 'superseded'] as const) {
    const rma = fullReturn(order)
    const settlements = rma.settlements.map((one) => ({ ...one, state }))
    assert.equal(
      mailObstacle({ kind: 'offer', state: 'sent' }, { ...rma, settlements })?.code,
      state === 'offered' ? undefined : 'mail_over',
    )
  }
})
