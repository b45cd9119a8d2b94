import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { assignParcel } from '../parcels/assign-parcel.ts'
import { recordParcel } from '../parcels/record-parcel.ts'
import { listParcelsOfReturn } from '../parcels/list-parcels.ts'
import { ask } from '../query.ts'
import { approveReturn } from './approve-return.ts'
import { inspectUnits } from './inspect-units.ts'
import { receiveUnits } from './receive-units.ts'
import { showReturn } from './show-return.ts'
import { submitReturn } from './submit-return.ts'
import type { ReturnView } from './view.ts'

const start = '2026-11-24T09:00:00.000Z'

const see = async (post: Post, number: string): Promise<ReturnView> => {
  const view = await ask(showReturn, { actor: post.people.support, input: { number } }, post.world)
  return isRefusal(view) ? assert.fail(view.code) : view
}

/** Three were delivered; one is coming back. */
async function approvedOne(post: Post, serials: readonly string[] = []): Promise<{ number: string; lineId: string; units: string[] }> {
  const order = await post.order(
    givenOrder({
      id: 'S-1',
      number: 'CMD-1',
      customer: { id: 'C-1', name: 'Maëlle Kermor', profile: 'account', company: 'Atelier Kermor' },
      email: 'achats@atelier-kermor.example',
      lines: [givenLine({ quantity: 3, hasSerials: serials.length > 0 })],
      parcels: [
        {
          id: 'P1',
          deliveredAt: '2026-11-18T10:00:00.000Z',
          deliveredSource: 'carrier',
          items: [{ line: 'L1', quantity: 3, serials: [...serials] }],
        },
      ],
    }),
  )
  const said = {
    reason: 'failed_in_use',
    seal: 'opened',
    condition: 'tested_no_marks',
    dockMessage: 'Il ne démarre plus.',
  } as const
  const { number } = await post.act(submitReturn, order.customer, {
    orderId: order.orderId,
    type: 'standard_warranty',
    lines: [{ orderLineId: order.lineIds[0] ?? '', quantity: 1, serials: serials.slice(0, 1), fileIds: [], ...said }],
  })
  const asked = await see(post, number)
  await post.act(approveReturn, post.people.support, {
    number,
    lines: asked.lines.map(({ id }) => ({ lineId: id })),
    message: 'Bon retour.',
  })
  return { number, lineId: asked.lines[0]?.id ?? '', units: asked.lines.flatMap(({ units }) => units.map(({ id }) => id)) }
}

test('more of a line than was announced joins the return, as far as it was delivered, and its customer is told', async (t) => {
  const post = await testPost(t, { now: start })
  const { agent } = post.people
  const { number, lineId, units } = await approvedOne(post)
  await post.run()
  await post.act(receiveUnits, agent, { number, units, surplus: [{ lineId, quantity: 1 }], tracking: '8R1' })
  const view = await see(post, number)
  assert.deepEqual(
    view.lines[0]?.units.map(({ decision, receipt }) => [decision, receipt]),
    [
      ['approved', 'received'],
      ['approved', 'received'],
    ],
  )
  const here = view.lines[0]?.units.map(({ id }) => id) ?? []
  assert.deepEqual(
    view.parcels.map(({ unitIds }) => unitIds),
    [here],
  )
  const received = view.events.find(({ verb }) => verb === 'receive')
  assert.deepEqual(received?.data['surplus'], here.slice(1))
  assert.match(view.messages.at(-1)?.body ?? '', new RegExp(`1 × ${givenLine().name}`))
  const mails = await post.run('2026-11-24T09:10:00.000Z')
  assert.ok(mails.some(({ to, text }) => to?.[0]?.address === 'achats@atelier-kermor.example' && /plus que votre demande/.test(text ?? '')))
  // All that came is judged, and owed, like what was announced.
  await post.act(inspectUnits, agent, {
    number,
    units: here.map((unitId) => ({
      unitId,
      verdict: 'accepted' as const,
      observed: { seal: 'opened' as const, condition: 'tested_no_marks' as const },
      disposition: 'refurbish' as const,
    })),
  })
  const judged = await see(post, number)
  assert.deepEqual(
    judged.resolutions
      .filter(({ state }) => state === 'owed')
      .flatMap(({ unitIds }) => unitIds)
      .toSorted(),
    here.toSorted(),
  )
})

test('more than was delivered does not, nor what is held by another return; nothing of it is received', async (t) => {
  const post = await testPost(t, { now: start })
  const { number, lineId, units } = await approvedOne(post)
  await assert.rejects(
    post.act(receiveUnits, post.people.agent, { number, units, surplus: [{ lineId, quantity: 3 }] }),
    /surplus_not_delivered/,
  )
  assert.equal((await see(post, number)).status, 'approved')
  await post.act(receiveUnits, post.people.agent, { number, units, surplus: [{ lineId, quantity: 2 }] })
  await assert.rejects(
    post.act(receiveUnits, post.people.agent, { number, units: [], surplus: [{ lineId, quantity: 1 }] }),
    /surplus_not_delivered/,
  )
  await assert.rejects(post.act(receiveUnits, post.people.agent, { number, units: [] }), /no_unit/)
})

test('a serial that did not leave with the order is no surplus of it', async (t) => {
  const post = await testPost(t, { now: start })
  const { number, lineId, units } = await approvedOne(post, ['SN-1', 'SN-2', 'SN-3'])
  const more = (serial: string) =>
    post.act(receiveUnits, post.people.agent, { number, units, surplus: [{ lineId, quantity: 1, serials: [serial] }] })
  await assert.rejects(more('SN-9'), /serial_not_of_order/)
  await assert.rejects(more('SN-1'), /serial_already_returning/)
  await more('SN-3')
  assert.deepEqual(
    (await see(post, number)).lines[0]?.units.map(({ serial }) => serial),
    ['SN-1', 'SN-3'],
  )
})

test('nor is one that an open return of another order holds, where nobody knows which serials left', async (t) => {
  const post = await testPost(t, { now: start })
  const { number, lineId, units } = await approvedOne(post)
  const other = await post.order(
    givenOrder({
      id: 'S-2',
      number: 'CMD-2',
      customer: { id: 'C-2', name: 'Jean Roy', profile: 'retail' },
      email: 'jean@particulier.example',
      parcels: [
        {
          id: 'P2',
          deliveredAt: '2026-11-18T10:00:00.000Z',
          deliveredSource: 'carrier',
          items: [{ line: 'L1', quantity: 3, serials: [] }],
        },
      ],
    }),
  )
  await post.act(submitReturn, other.customer, {
    orderId: other.orderId,
    type: 'standard_warranty',
    lines: [
      {
        orderLineId: other.lineIds[0] ?? '',
        quantity: 1,
        reason: 'failed_in_use',
        seal: 'opened',
        condition: 'tested_no_marks',
        dockMessage: 'Il ne démarre plus.',
        serials: ['ZZ-100'],
        fileIds: [],
      },
    ],
  })
  const more = (serial: string) =>
    post.act(receiveUnits, post.people.agent, { number, units, surplus: [{ lineId, quantity: 1, serials: [serial] }] })
  await assert.rejects(more('zz 100'), /serial_already_returning/)
  await more('ZZ-101')
})

test('once all that was announced is in, another box with more of it is still this return’s', async (t) => {
  const post = await testPost(t, { now: start })
  const { agent } = post.people
  const { number, lineId, units } = await approvedOne(post)
  await post.act(receiveUnits, agent, { number, units })
  const { number: box } = await post.act(recordParcel, agent, { tracking: '8R2', place: 'Q4' })
  await post.act(assignParcel, agent, { number: box, returnNumber: number })
  await post.act(receiveUnits, agent, { number, units: [], surplus: [{ lineId, quantity: 1 }], tracking: '8R2' })
  assert.equal((await see(post, number)).lines[0]?.units.length, 2)
})

test('other goods in the box are recorded apart, seen in the case and told to the customer', async (t) => {
  const post = await testPost(t, { now: start })
  const { number } = await approvedOne(post)
  const { number: box } = await post.act(recordParcel, post.people.agent, { contents: 'un câble HDMI', place: 'Q4', origin: number })
  const apart = await ask(listParcelsOfReturn, { actor: post.people.support, input: { number } }, post.world)
  assert.deepEqual(isRefusal(apart) ? apart.code : apart.items.map((one) => [one.number, one.originNumber, one.place]), [
    [box, number, 'Q4'],
  ])
  const { messages, deadlines } = await see(post, number)
  assert.match(messages.at(-1)?.body ?? '', new RegExp(`un câble HDMI.*${box}`))
  assert.equal(messages.at(-1)?.internal, false)
  // It answers nobody: what runs goes on.
  assert.deepEqual(
    deadlines.map(({ kind }) => kind),
    ['return_by'],
  )
})
