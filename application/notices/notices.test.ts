import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from '../query.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Actor } from '#domain/actor.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { chooseNotices, showNoticeChoices } from './choices.ts'
import { countNotices, listNotices } from './list-notices.ts'
import { readNotices } from './read-notices.ts'

const after = (hours: number): string => new Date(Date.parse('2026-11-24T09:00:00.000Z') + hours * 3_600_000).toISOString()

const parcels = [
  { id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier' as const, items: [{ line: 'L1', quantity: 3 }] },
]

async function file(post: Post, id: string): Promise<string> {
  const { orderId, lineIds, customer } = await post.order(givenOrder({ id, parcels }))
  const told = { reason: 'dead_on_arrival', condition: 'tested_no_marks' as const, dockMessage: 'Écran noir' }
  const line = { orderLineId: lineIds[0] ?? '', quantity: 1, ...told }
  return (await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [line] })).number
}

async function listOf(post: Post, actor: Actor): Promise<string[]> {
  const page = await ask(listNotices, { actor, input: {} }, post.world)
  assert.ok(!isRefusal(page))
  return page.items.map(({ kind, number, read, promise }) => `${kind} ${number} ${promise?.kind}${read ? ' read' : ''}`)
}

async function unread(post: Post, actor: Actor): Promise<number> {
  const counted = await ask(countNotices, { actor, input: {} }, post.world)
  assert.ok(!isRefusal(counted))
  return counted.unread
}

const toStaff = (mails: Awaited<ReturnType<Post['run']>>): string[] =>
  mails.flatMap(({ to, subject }) => (to?.[0]?.address?.endsWith('@technostok.example') ? [`${to[0].address}: ${subject}`] : []))

test('what is near and what is late stand in each one’s own list, and a manager hears of what is late', async (t) => {
  const post = await testPost(t)
  const number = await file(post, 'N-1')
  await post.run(after(20))
  assert.deepEqual(await listOf(post, post.people.support), [`promise_near ${number} review`])
  assert.deepEqual(await listOf(post, post.people.manager), [])
  await post.run(after(25))
  assert.deepEqual(await listOf(post, post.people.support), [`promise_breached ${number} review`, `promise_near ${number} review read`])
  assert.deepEqual(await listOf(post, post.people.manager), [`promise_breached ${number} review`])
  assert.deepEqual(await listOf(post, post.people.finance), [])
})

test('several promises make one mail, and none is told by two', async (t) => {
  const post = await testPost(t)
  for (const id of ['N-1', 'N-2', 'N-3']) await file(post, id)
  await post.run(after(20))
  assert.deepEqual(toStaff(await post.run(after(20.1))), ['support@technostok.example: Vos dossiers\u202F: 3 échéances proches'])
  assert.deepEqual(toStaff(await post.run(after(22))), [])
  await post.run(after(25))
  const late = ['manager', 'support'].map((who) => `${who}@technostok.example: Vos dossiers\u202F: 3 échéances dépassées`)
  assert.deepEqual(toStaff(await post.run(after(25.1))).toSorted(), late)
  assert.deepEqual(toStaff(await post.run(after(40))), [])
})

test('what was read, or kept, before the mail goes is not mailed; nor what its person does not want', async (t) => {
  const post = await testPost(t)
  const [read, kept] = [await file(post, 'N-1'), await file(post, 'N-2')]
  await post.run(after(20))
  const page = await ask(listNotices, { actor: post.people.support, input: {} }, post.world)
  const ids = isRefusal(page) ? [] : page.items.filter(({ number }) => number === read).map(({ id }) => id)
  await post.act(readNotices, post.people.support, { ids })
  const rma = await post.world.reads.returnPage(kept)
  const lines = rma?.rma.lines.map(({ id }) => ({ lineId: id })) ?? []
  await post.act(approveReturn, post.people.support, { number: kept, lines, message: 'Bon retour.' })
  assert.equal(await unread(post, post.people.support), 0, 'one is read, the other kept')
  assert.deepEqual(toStaff(await post.run(after(20.1))), [])
  await post.act(chooseNotices, post.people.support, {
    promise_near: 'all',
    promise_breached: 'own',
    mention: 'none',
    request_lapsed: 'all',
    payment_failed: 'all',
  })
  await post.run(after(25))
  assert.deepEqual(toStaff(await post.run(after(25.1))), [
    `manager@technostok.example: Retour ${read}\u202F: échéance dépassée (Première réponse)`,
  ])
  assert.deepEqual(await listOf(post, post.people.support).then((rows) => rows[0]), `promise_breached ${read} review`)
  assert.deepEqual(await ask(showNoticeChoices, { actor: post.people.support, input: {} }, post.world), {
    promise_near: 'all',
    promise_breached: 'own',
    mention: 'none',
    request_lapsed: 'all',
    payment_failed: 'all',
  })
})

test('reading is one’s own: a colleague’s list stays as it was, whatever ids are sent', async (t) => {
  const post = await testPost(t)
  await file(post, 'N-1')
  await post.run(after(25))
  const page = await ask(listNotices, { actor: post.people.manager, input: {} }, post.world)
  const ids = isRefusal(page) ? [] : page.items.map(({ id }) => id)
  await post.act(readNotices, post.people.support, { ids })
  assert.equal(await unread(post, post.people.manager), 1)
  await post.act(readNotices, post.people.manager, { ids: null })
  assert.deepEqual([await unread(post, post.people.manager), await unread(post, post.people.support)], [0, 1])
})
