import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { arrangePickup } from '../returns/arrange-pickup.ts'
import { answerDetails } from '../returns/provide-details.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { askForDetails } from '../returns/request-details.ts'
import { receiveUnits } from '../returns/receive-units.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { reminderTimes, remindersBy } from './reminders.ts'
import { sweepClocks } from './sweep-clocks.ts'

const day = 24 * 60
const from = '2026-11-24T09:00:00.000Z'
const after = (minutes: number): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()

const retail = (id: string) =>
  givenOrder({
    id,
    email: 'client@particulier.example',
    customer: { id: 'C-9', name: 'Paule Martin', profile: 'retail' },
    buyerCapacity: 'consumer',
    parcels: [{ id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] }],
  })

async function file(post: Post, type = 'standard_warranty', id = 'S-1'): Promise<{ number: string; customer: Actor }> {
  const { orderId, lineIds, customer } = await post.order(retail(id))
  const told = type === 'withdrawal' ? {} : { reason: 'dead_on_arrival', condition: 'tested_no_marks' as const, dockMessage: 'Écran noir' }
  const { number } = await post.act(submitReturn, customer, {
    orderId,
    type,
    lines: [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...told }],
  })
  await post.run()
  return { number, customer }
}

async function approve(post: Post, number: string): Promise<void> {
  const page = await post.world.reads.returnPage(number)
  await post.act(approveReturn, post.people.support, {
    number,
    lines: page?.rma.lines.map((line) => ({ lineId: line.id })) ?? [],
    message: 'Bon retour.',
  })
  await post.run()
}

const told = (mails: Awaited<ReturnType<Post['run']>>) =>
  mails.map((mail) => `${mail.to?.[0]?.address}: ${mail.subject?.replace(/RMA-[\d-]+\w/, 'N')}`)
/** What arrives of that moment's sweep: an e-mail to staff waits five minutes for others. */
const heardAt = async (post: Post, at: number) => [...(await post.run(after(at))), ...(await post.run(after(at + 5)))]
const statusOf = async (post: Post, number: string): Promise<string | undefined> => (await post.world.reads.returnPage(number))?.rma.status

test('a promise is told when it is near, and again when it is late, once each, to who can keep it', async (t) => {
  const post = await testPost(t)
  await file(post)
  assert.deepEqual(told(await heardAt(post, 19 * 60)), [])
  assert.deepEqual(told(await heardAt(post, 19 * 60 + 13)), [
    'support@technostok.example: Retour N\u202F: échéance proche (Première réponse)',
  ])
  assert.deepEqual(told(await heardAt(post, 23 * 60 + 50)), [])
  assert.deepEqual(told(await heardAt(post, 24 * 60 + 1)), [
    'support@technostok.example: Retour N\u202F: échéance dépassée (Première réponse)',
    'manager@technostok.example: Retour N\u202F: échéance dépassée (Première réponse)',
  ])
  assert.deepEqual(told(await heardAt(post, 3 * day)), [])
})

test('after a long stop a late promise is told as late only', async (t) => {
  const post = await testPost(t)
  await file(post)
  assert.deepEqual(told(await heardAt(post, 5 * day)), [
    'support@technostok.example: Retour N\u202F: échéance dépassée (Première réponse)',
    'manager@technostok.example: Retour N\u202F: échéance dépassée (Première réponse)',
  ])
})

test('the assignee is told in place of everybody; without anybody of the role, the managers', async (t) => {
  const post = await testPost(t)
  await file(post)
  await post.database.pool.query('update returns set assignee_id = $1', [post.people.manager.id])
  assert.deepEqual(told(await heardAt(post, 20 * 60)), ['manager@technostok.example: Retour N\u202F: échéance proche (Première réponse)'])
  await post.database.pool.query(`update returns set assignee_id = null; update people set disabled_at = now() where email like 'support%'`)
  assert.deepEqual(told(await heardAt(post, 25 * 60)), ['manager@technostok.example: Retour N\u202F: échéance dépassée (Première réponse)'])
})

test('a promise that was kept is not told', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post)
  await approve(post, number)
  assert.deepEqual(told(await post.run(after(2 * day))), [])
})

test('the customer is reminded three days and one day before the end, then the approval lapses', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post)
  await approve(post, number)
  const days: string[] = []
  for (let minutes = 0; minutes <= 16 * day; minutes += 6 * 60)
    days.push(...told(await post.run(after(minutes))).map((line) => `${after(minutes).slice(5, 10)} ${line}`))
  assert.deepEqual(days, [
    '12-05 client@particulier.example: Votre retour N\u202F: rappel, colis à envoyer',
    '12-07 client@particulier.example: Votre retour N\u202F: rappel, colis à envoyer',
    '12-09 client@particulier.example: Votre retour N\u202F: délai dépassé',
  ])
  assert.equal(await statusOf(post, number), 'expired')
})

test('details that do not come: reminded, then the request lapses', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post)
  await post.act(askForDetails, post.people.support, { number, message: 'Une photo ?', checklist: ['photo'] })
  await post.run()
  const mails = [...(await post.run(after(6 * day))), ...(await post.run(after(9 * day)))]
  assert.deepEqual(told(mails), [
    'client@particulier.example: Votre retour N\u202F: rappel, précisions attendues',
    'client@particulier.example: Votre retour N\u202F: délai dépassé',
  ])
  assert.equal(await statusOf(post, number), 'expired')
})

test('a withdrawal never lapses: the customer is reminded, staff hears that nothing came', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post, 'withdrawal')
  const mails = [...(await post.run(after(12 * day))), ...(await post.run(after(20 * day))), ...(await heardAt(post, 60 * day))]
  assert.equal(await statusOf(post, number), 'approved')
  assert.ok(told(mails).includes('client@particulier.example: Votre retour N\u202F: rappel, colis à envoyer'))
  assert.ok(told(mails).includes('support@technostok.example: Retour N\u202F: échéance dépassée (Envoi par le client)'))
  assert.equal(told(mails).filter((mail) => mail.startsWith('finance@')).length, 0, 'the law lets the refund wait for the goods')
})

test('goods of a withdrawal that come after the law’s day: the refund is due that day, and finance hears of it when it is late', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post, 'withdrawal')
  await post.run(after(20 * day))
  const units = (await post.world.reads.returnPage(number))?.rma.lines.flatMap((line) => line.units.map((unit) => unit.id)) ?? []
  await post.act(receiveUnits, post.people.agent, { number, units })
  await post.run()
  const mails = await heardAt(post, 22 * day)
  assert.ok(told(mails).includes('finance@technostok.example: Retour N\u202F: échéance dépassée (Remboursement légal)'))
})

test('a pickup that has not taken place is told at the end of its day, to customer service and the managers', async (t) => {
  const post = await testPost(t)
  const { number, customer } = await file(post)
  const { support } = post.people
  const lines = (await post.world.reads.returnPage(number))?.rma.lines ?? []
  await post.act(askForDetails, support, { number, message: 'La batterie gonfle-t-elle ?' })
  await post.act(answerDetails, customer, {
    number,
    message: 'Oui.',
    lines: lines.map(({ id }) => ({ id, safety: { swollen: 'yes' as const } })),
  })
  await approve(post, number)
  await post.act(arrangePickup, support, { number, on: '2026-11-26' })
  await heardAt(post, 10)
  assert.deepEqual(told(await heardAt(post, 2 * day + 13 * 60 + 50)), [
    'support@technostok.example: Retour N\u202F: échéance proche (Enlèvement convenu)',
  ])
  assert.deepEqual(told(await heardAt(post, 2 * day + 14 * 60 + 1)), [
    'support@technostok.example: Retour N\u202F: échéance dépassée (Enlèvement convenu)',
    'manager@technostok.example: Retour N\u202F: échéance dépassée (Enlèvement convenu)',
  ])
})

test('when part of the goods has come and the rest does not, the desk hears of it', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(retail('S-HALF'))
  const line = {
    orderLineId: lineIds[0] ?? '',
    quantity: 2,
    reason: 'dead_on_arrival',
    condition: 'tested_no_marks' as const,
    dockMessage: 'Écran noir',
  }
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [line] })
  await approve(post, number)
  const [first = ''] = (await post.world.reads.returnPage(number))?.rma.lines.flatMap((l) => l.units.map((unit) => unit.id)) ?? []
  await post.act(receiveUnits, post.people.agent, { number, units: [first] })
  await post.run()
  const mails = await heardAt(post, 16 * day)
  assert.ok(told(mails).includes('support@technostok.example: Retour N\u202F: échéance dépassée (Envoi par le client)'))
})

test('more refusals than one page holds do not keep what is over behind them from lapsing', async (t) => {
  const post = await testPost(t)
  const [refused, over] = [(await file(post)).number, (await file(post, 'standard_warranty', 'S-2')).number]
  for (const number of [refused, over]) await approve(post, number)
  // The delay that counts runs on; 250 rows of it that are over stand before the return that may lapse.
  const { pool } = post.database
  const its = `kind = 'return_by' and return_id = (select id from returns where number = $1)`
  await pool.query(
    `insert into clocks (id, return_id, kind, "position", rule, started_at, due, near_at)
     select gen_random_uuid(), return_id, kind, 100, rule, started_at, '2026-11-25', '2026-11-25' from clocks, generate_series(1, 250) where ${its}`,
    [refused],
  )
  await pool.query(`update clocks set due = '2027-01-31' where "position" < 100 and ${its}`, [refused])
  post.clock.now = after(20 * day)
  assert.equal((await sweepClocks(post.world)).lapsed, 1)
  assert.deepEqual([await statusOf(post, refused), await statusOf(post, over)], ['approved', 'expired'])
})

test('eight servers that sweep at once tell, remind and lapse once', async (t) => {
  const post = await testPost(t)
  const waiting = await Promise.all(['S-1', 'S-2', 'S-3'].map((id) => file(post, 'standard_warranty', id)))
  for (const { number } of waiting.slice(1)) await approve(post, number)
  const sweepAll = (): ReturnType<typeof Promise.all<Awaited<ReturnType<typeof sweepClocks>>[]>> =>
    Promise.all(Array.from({ length: 8 }, () => sweepClocks(post.world)))
  const sum = (swept: readonly Awaited<ReturnType<typeof sweepClocks>>[], what: 'told' | 'reminded' | 'lapsed'): number =>
    swept.reduce((all, one) => all + one[what], 0)
  post.clock.now = after(12 * day)
  const before = await sweepAll()
  assert.equal(sum(before, 'told'), 1)
  assert.equal(sum(before, 'reminded'), 2)
  post.clock.now = after(20 * day)
  assert.equal(sum(await sweepAll(), 'lapsed'), 2)
  assert.equal((await heardAt(post, 20 * day)).length, 2 + 2 + 2)
})

test('reminders go out in the morning of the local day, also when the clocks change in between', () => {
  const rule = { zone: 'Europe/Paris', daysBefore: [3, 1] }
  const delay = { startedAt: '2027-03-16T09:00:00.000Z', due: '2027-03-30T21:59:59.999Z' }
  assert.deepEqual(reminderTimes(delay, rule), ['2027-03-27T08:00:00.000Z', '2027-03-29T07:00:00.000Z'])
  assert.equal(remindersBy(delay, rule, '2027-03-27T07:59:59.999Z'), 0)
  assert.equal(remindersBy(delay, rule, '2027-03-27T08:00:00.000Z'), 1)
  assert.deepEqual(
    reminderTimes({ ...delay, startedAt: '2027-03-28T09:00:00.000Z' }, rule),
    ['2027-03-29T07:00:00.000Z'],
    'none before the delay began',
  )
})

test('a conversation’s promise is told when it is near and when it is late, once each, to customer service', async (t) => {
  const post = await testPost(t)
  const { customer } = await post.order(retail('S-9'))
  await post.act(openConversation, customer, { subject: 'Une question', message: 'Bonjour ?' })
  await post.run()
  assert.deepEqual(told(await heardAt(post, 38 * 60)), [])
  assert.deepEqual(told(await heardAt(post, 38 * 60 + 25)), [
    'support@technostok.example: Contact\u202F: échéance proche (Réponse au message), Une question',
  ])
  assert.deepEqual(told(await heardAt(post, 48 * 60 + 1)), [
    'support@technostok.example: Contact\u202F: échéance dépassée (Réponse au message), Une question',
    'manager@technostok.example: Contact\u202F: échéance dépassée (Réponse au message), Une question',
  ])
  assert.deepEqual(told(await heardAt(post, 60 * 60)), [])
})
