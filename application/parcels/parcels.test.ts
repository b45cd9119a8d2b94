import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { perform } from '../command.ts'
import { mergeConversations } from '../contact/merge-conversations.ts'
import { mergeIntoReturn } from '../contact/merge-into-return.ts'
import { turnConversation } from '../contact/turn-into-return.ts'
import { readFile } from '../files/read-file.ts'
import { runErrand } from '../errand.ts'
import { ask, type Query } from '../query.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
import { findForDock } from '../returns/find-for-dock.ts'
import { receiveUnits } from '../returns/receive-units.ts'
import { rejectReturn } from '../returns/reject-return.ts'
import { showReturn } from '../returns/show-return.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { amendParcel } from './amend-parcel.ts'
import { assignParcel } from './assign-parcel.ts'
import { endParcel } from './end-parcel.ts'
import { countParcels, listParcels, listParcelsOfConversation, listParcelsOfReturn } from './list-parcels.ts'
import { matchParcel } from './match-parcel.ts'
import { proposeParcel } from './propose-parcel.ts'
import { recordParcel } from './record-parcel.ts'
import { reopenParcel } from './reopen-parcel.ts'
import { draftProposal, showParcel } from './show-parcel.ts'

const start = '2026-11-24T09:00:00.000Z'

const sold = givenOrder({
  id: 'K-1',
  number: 'CMD-20418',
  customer: { id: 'C-1', name: 'Maëlle Kermor', profile: 'account', company: 'Atelier Kermor' },
  email: 'achats@atelier-kermor.example',
  lines: [givenLine({ quantity: 2, hasSerials: true })],
  parcels: [
    {
      id: 'P1',
      tracking: '6A11111111111',
      deliveredAt: '2026-11-18T10:00:00.000Z',
      deliveredSource: 'carrier',
      items: [{ line: 'L1', quantity: 2, serials: ['SN-77001', 'SN-77002'] }],
    },
  ],
})

const box = {
  carrier: 'Colissimo',
  tracking: '8R5550001',
  sender: 'Atelier Kermor',
  contents: 'un onduleur',
  serials: ['SN-77001'],
  place: 'Q3',
}

async function atDock(t: Parameters<typeof testPost>[0]) {
  const post = await testPost(t, { now: start })
  const { support, agent } = post.people
  const order = await post.order(sold)
  const look = async <Input extends z.ZodType, Output>(it: Query<Input, Output>, input: z.input<Input>): Promise<Output> => {
    const answer = await ask(it, { actor: agent, input }, post.world)
    return isRefusal(answer) ? assert.fail(answer.code) : answer
  }
  const see = (number: string) => look(showParcel, { number })
  return { post, order, support, agent, look, see }
}

const submitted = (post: Post, order: { orderId: string; lineIds: readonly string[]; customer: Actor }) =>
  post.act(submitReturn, order.customer, {
    orderId: order.orderId,
    type: 'standard_warranty',
    lines: [
      {
        orderLineId: order.lineIds[0] ?? '',
        quantity: 1,
        reason: 'failed_in_use',
        seal: 'opened',
        condition: 'tested_no_marks',
        dockMessage: 'Il ne démarre plus.',
        serials: ['SN-77001'],
        fileIds: [],
      },
    ],
  })

test('a parcel without a return is recorded with its photos, once however often it is sent, and is found by what is on it', async (t) => {
  const { post, agent, look, see } = await atDock(t)
  const fileIds = [await givenPhoto(post.world, agent.id ?? '')]
  // A carton of small things: each has its serial.
  const box30 = { ...box, quantity: 30, serials: [...box.serials, ...Array.from({ length: 29 }, (_, nth) => `SN-88${nth}`)] }
  const call = {
    actor: agent,
    input: { ...box30, fileIds },
    idempotency: { principal: agent.id ?? '', route: 'record', key: randomUUID(), requestHash: '00' },
  }
  const first = await perform(recordParcel, call, post.world)
  const again = await perform(recordParcel, call, post.world)
  assert.deepEqual(again, first)
  const { number } = isRefusal(first) ? assert.fail(first.code) : first
  const view = await see(number)
  assert.deepEqual([view.status, view.place, view.files.length, view.events.length], ['waiting', 'Q3', 1, 1])
  assert.equal(view.deadline?.due, '2026-12-01T09:00:00.000Z')
  assert.equal((await look(countParcels, {})).waiting, 1)
  for (const asked of [number, '8r 555 0001', 'SN-77001', 'sn.77 001']) {
    const found = await look(findForDock, { q: asked })
    assert.deepEqual(found.parcels, [number], asked)
  }
  // A photo is taken once.
  const twice = await perform(recordParcel, { actor: agent, input: { ...box, fileIds } }, post.world)
  assert.equal(isRefusal(twice) && twice.code, 'file_unknown')
  // Done with, it answers to its number alone: the next box that bears the same is another one.
  await post.act(endParcel, agent, { number, ending: 'sent_on', reason: 'Pour nos voisins.' })
  const left = async (q: string) => (await look(findForDock, { q })).parcels
  assert.deepEqual([await left(number), await left('8R5550001'), await left('SN-77001')], [[number], [], []])
})

test('whose it may be is proposed with the reasons, the surest first; expired returns too', async (t) => {
  const { post, order, agent, look } = await atDock(t)
  const { number: rma } = await submitted(post, order)
  await post.act(approveReturn, post.people.support, { number: rma, lines: await lines(post, rma), message: 'Bon retour.' })
  await post.order(
    givenOrder({
      id: 'X-2',
      number: 'CMD-9',
      customer: { id: 'C-9', name: 'Jean Kermor', profile: 'retail' },
      email: 'jean@particulier.example',
    }),
  )
  await post.run('2026-12-20T09:00:00.000Z')
  const { number } = await post.act(recordParcel, agent, { ...box, sender: 'Kermor' })
  const { items } = await look(matchParcel, { number })
  assert.deepEqual(
    items.map((one) => [one.orderNumber, one.why.map(({ kind }) => kind), one.returns.map(({ status, awaits }) => [status, awaits])]),
    [
      ['CMD-20418', ['serial', 'sender'], [['expired', true]]],
      ['CMD-9', ['sender'], []],
    ],
  )
  // An expired return takes its units again by the ordinary receipt.
  await post.act(assignParcel, agent, { number, returnNumber: rma })
  const view = await returnOf(post, rma)
  await post.act(receiveUnits, agent, { number: rma, units: view.lines[0]?.units.map(({ id }) => id) ?? [], tracking: box.tracking })
  assert.equal((await returnOf(post, rma)).status, 'received')
})

test('proposed to its customer in chat, in their language and with the photos that were chosen, it is assigned to the return that the conversation becomes', async (t) => {
  const { post, order, support, agent, look, see } = await atDock(t)
  const [photo, label] = [await givenPhoto(post.world, agent.id), await givenPhoto(post.world, agent.id)]
  const { number } = await post.act(recordParcel, agent, { ...box, fileIds: [photo, label] })
  const draft = await look(draftProposal, { number, orderId: order.orderId })
  assert.match(draft.message, /CMD-20418/)
  const { conversationId } = await post.act(proposeParcel, agent, {
    number,
    orderId: order.orderId,
    subject: draft.subject,
    message: draft.message,
    fileIds: [photo],
  })
  assert.equal((await see(number)).status, 'proposed')
  const mails = await post.run('2026-11-24T09:10:00.000Z')
  assert.ok(mails.some(({ to, text }) => to?.[0]?.address === 'achats@atelier-kermor.example' && text?.includes(number)))
  // The customer sees the copy, and nobody but staff the original.
  const { rows } = await post.database.pool.query<{ id: string; conversation: string | null }>(
    'select id, conversation_id as conversation from files where parcel_id is not null order by conversation_id nulls last',
  )
  const mayRead = async (actor: Actor, id: string | undefined): Promise<boolean> => {
    // The bytes are nowhere: who may read them hears that they are gone.
    const read = await runErrand(readFile, { actor, input: { id }, caller: {} as never }, post.world)
    return isRefusal(read) && read.code === 'file_gone'
  }
  assert.deepEqual(
    rows.map(({ conversation }) => conversation !== null),
    [true, false, false],
  )
  assert.deepEqual(await Promise.all([order.customer, support].map((who) => mayRead(who, rows[0]?.id))), [true, true])
  assert.deepEqual(await Promise.all([order.customer, support].map((who) => mayRead(who, rows[1]?.id))), [false, true])
  const of = await look(listParcelsOfConversation, { id: conversationId })
  assert.deepEqual(
    of.items.map((one) => one.number),
    [number],
  )
  const turned = await post.act(turnConversation, support, {
    id: conversationId,
    orderId: order.orderId,
    type: 'standard_warranty',
    lines: [
      {
        orderLineId: order.lineIds[0] ?? '',
        quantity: 1,
        reason: 'failed_in_use',
        seal: 'opened',
        condition: 'tested_no_marks',
        dockMessage: 'Il ne démarre plus.',
        serials: ['SN-77001'],
        fileIds: [],
      },
    ],
  })
  const view = await see(number)
  assert.deepEqual([view.status, view.returnNumber, view.deadline], ['assigned', turned.number, null])
  assert.equal(view.events.at(-1)?.actor.role, 'system')
  assert.equal((await files(post, turned.number)).length, 1)
})

test('assigned to the wrong return, it is taken up again: its history stays, and its photos were its own throughout', async (t) => {
  const { post, order, agent, look, see } = await atDock(t)
  const { number: rma } = await submitted(post, order)
  const { number } = await post.act(recordParcel, agent, { ...box, fileIds: [await givenPhoto(post.world, agent.id ?? '')] })
  await post.act(assignParcel, agent, { number, returnNumber: rma })
  assert.equal((await files(post, rma)).length, 0)
  const of = (await look(listParcelsOfReturn, { number: rma })) as { items: readonly { number: string; place: string }[] }
  assert.deepEqual(
    of.items.map((one) => [one.number, one.place]),
    [[number, 'Q3']],
  )
  await post.act(reopenParcel, agent, { number, reason: 'Pas le bon client.' })
  const view = await see(number)
  assert.deepEqual([view.status, view.returnNumber, view.files.length], ['waiting', null, 1])
  assert.deepEqual(
    view.events.map(({ verb, reason }) => [verb, reason]),
    [
      ['record', null],
      ['assign', null],
      ['reopen', 'Pas le bon client.'],
    ],
  )
  assert.equal((await files(post, rma)).length, 0)
})

test('no photo goes by itself, and nobody keeps one of a parcel that is not theirs: proposed to another, assigned elsewhere or taken up again', async (t) => {
  const { post, order, agent } = await atDock(t)
  const next = await post.order(
    givenOrder({
      id: 'X-2',
      number: 'CMD-9',
      customer: { id: 'C-9', name: 'Jean Roy', profile: 'retail' },
      email: 'jean@particulier.example',
    }),
  )
  const photo = await givenPhoto(post.world, agent.id)
  const { number } = await post.act(recordParcel, agent, { ...box, fileIds: [photo] })
  const { number: other } = await post.act(recordParcel, agent, { ...box, fileIds: [await givenPhoto(post.world, agent.id)] })
  const propose = (box: string, orderId: string, fileIds?: string[]) =>
    post.act(proposeParcel, agent, {
      number: box,
      orderId,
      subject: 'Votre colis ?',
      message: 'Est-il à vous ?',
      ...(fileIds && { fileIds }),
    })
  const copies = async (): Promise<readonly (string | null)[]> => {
    const { rows } = await post.database.pool.query<{ id: string }>(
      'select conversation_id as id from files where parcel_id is not null and (conversation_id is not null or return_id is not null)',
    )
    return rows.map(({ id }) => id)
  }
  await propose(number, next.orderId)
  assert.deepEqual(await copies(), [])
  await assert.rejects(propose(other, next.orderId, [photo]), /file_unknown/)
  const first = await propose(number, next.orderId, [photo])
  assert.deepEqual(await copies(), [first.conversationId])
  const second = await propose(number, order.orderId, [photo])
  assert.deepEqual(await copies(), [second.conversationId])
  const { number: rma } = await submitted(post, order)
  await post.act(assignParcel, agent, { number, returnNumber: rma })
  assert.deepEqual(await copies(), [])
  await post.act(reopenParcel, agent, { number, reason: 'Pas le bon carton.' })
  const third = await propose(number, order.orderId, [photo])
  await post.act(mergeIntoReturn, post.people.support, { id: third.conversationId, number: rma, otherWriter: true })
  assert.equal((await files(post, rma)).length, 1)
  await post.act(reopenParcel, agent, { number, reason: 'Pas le bon client.' })
  assert.deepEqual(await copies(), [])
})

test('its conversation goes on in another: so does the parcel; in a return that takes no goods it stays proposed, and its promise runs on', async (t) => {
  const { post, order, support, agent, look, see } = await atDock(t)
  const asked = async () => {
    const { number } = await post.act(recordParcel, agent, box)
    const words = { subject: 'Votre colis ?', message: 'Est-il à vous ?' }
    return await post.act(proposeParcel, agent, { number, orderId: order.orderId, ...words })
  }
  const [one, two] = [await asked(), await asked()]
  await post.act(mergeConversations, support, { id: two.conversationId, into: one.conversationId })
  const { items } = await look(listParcelsOfConversation, { id: one.conversationId })
  assert.deepEqual(
    items.map((it) => it.number),
    [one.number, two.number],
  )
  const { number: rma } = await submitted(post, order)
  await post.act(cancelReturn, order.customer, { number: rma })
  await post.act(mergeIntoReturn, support, { id: one.conversationId, number: rma, otherWriter: true })
  for (const { number } of [one, two]) {
    const view = await see(number)
    assert.deepEqual([view.status, view.returnNumber, view.deadline?.due], ['proposed', null, '2026-12-01T09:00:00.000Z'])
  }
})

test('a return that ends before its parcel was received gives it back: it waits again, with a promise of its own', async (t) => {
  const { post, order, support, agent, see } = await atDock(t)
  const { number } = await post.act(recordParcel, agent, box)
  const assigned = async (): Promise<string> => {
    const { number: rma } = await submitted(post, order)
    await post.act(assignParcel, agent, { number, returnNumber: rma })
    return rma
  }
  const waits = async (): Promise<void> => {
    const { status, returnNumber, deadline, events } = await see(number)
    assert.deepEqual([status, returnNumber, deadline !== null, events.at(-1)?.actor.role], ['waiting', null, true, 'system'])
  }
  await post.act(cancelReturn, order.customer, { number: await assigned() })
  await waits()
  const refused = await assigned()
  await post.act(rejectReturn, support, {
    number: refused,
    lines: (await lines(post, refused)).map((line) => ({ ...line, clause: 'A3' })),
    why: 'Pas à nous.',
    message: 'Nous ne pouvons pas le reprendre.',
  })
  await waits()
  const late = await assigned()
  await post.act(approveReturn, support, { number: late, lines: await lines(post, late), message: 'Bon retour.' })
  await post.run('2026-12-24T09:00:00.000Z')
  assert.equal((await returnOf(post, late)).status, 'expired')
  await waits()
})

test('near and late, the dock hears of it once; the customer of nothing', async (t) => {
  const { post, agent } = await atDock(t)
  const { number } = await post.act(recordParcel, agent, box)
  await post.run('2026-11-30T09:00:00.000Z')
  const mails = await post.run('2026-11-30T09:10:00.000Z')
  assert.deepEqual(
    mails.map(({ to, subject }) => [to?.[0]?.address, subject?.includes(number)]),
    [['returns_agent@technostok.example', true]],
  )
  await post.run('2026-12-01T09:01:00.000Z')
  const late = await post.run('2026-12-01T09:10:00.000Z')
  assert.deepEqual(
    late.map(({ to }) => to?.[0]?.address ?? '').toSorted((a, b) => a.localeCompare(b)),
    ['manager@technostok.example', 'returns_agent@technostok.example'],
  )
  assert.deepEqual(await post.run('2026-12-03T09:00:00.000Z'), [])
})

test('it ends with a reason, leaves the list, and cannot be ended twice; what was seen must be current', async (t) => {
  const { post, agent, look, see } = await atDock(t)
  const { number, version } = await post.act(recordParcel, agent, box)
  await post.act(amendParcel, agent, { number, ...box, place: 'Q9' })
  const input = { number, ending: 'sent_on' as const, reason: 'Pour nos voisins.' }
  const stale = await perform(endParcel, { actor: agent, input, expects: version }, post.world)
  assert.equal(isRefusal(stale) && stale.code, 'stale_version')
  await post.act(endParcel, agent, input)
  await assert.rejects(post.act(endParcel, agent, input), /wrong_parcel_status/)
  const list = async (done: 'true' | 'false') => (await look(listParcels, { done })).items.map((one) => one.number)
  assert.deepEqual([await list('false'), await list('true')], [[], [number]])
  assert.equal((await see(number)).place, 'Q9')
})

async function returnOf(post: Post, number: string) {
  const view = await ask(showReturn, { actor: post.people.support, input: { number } }, post.world)
  return isRefusal(view) ? assert.fail(view.code) : view
}

const lines = async (post: Post, number: string) => (await returnOf(post, number)).lines.map(({ id }) => ({ lineId: id }))

async function files(post: Post, number: string): Promise<readonly object[]> {
  const { rows } = await post.database.pool.query('select f.id from files f join returns r on r.id = f.return_id where r.number = $1', [
    number,
  ])
  return rows
}
