import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type Ordered, request, type TestDesk, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { ask } from '../query.ts'
import { cancelReturn } from './cancel-return.ts'
import { previewAssessment } from './preview-assessment.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()

test('a number bears the year that the merchant’s wall shows: in Paris it is 2027 an hour before it is so in UTC', async () => {
  const order = await desk.order({ parcels: [] })
  desk.clock.now = '2026-12-31T22:59:00.000Z'
  assert.match((await desk.must(submitReturn, order.customer, request(order))).number, /^RMA-2026-/)
  desk.clock.now = '2026-12-31T23:00:00.000Z'
  assert.match((await desk.must(submitReturn, order.customer, request(order))).number, /^RMA-2027-/)
})

const sold = async (more: object = {}): Promise<Ordered> =>
  desk.order({
    lines: [givenLine({ hasSerials: true, ...more })],
    parcels: [
      {
        id: 'P1',
        deliveredAt: '2026-11-20T10:00:00.000Z',
        deliveredSource: 'carrier',
        items: [{ line: 'L1', quantity: 3, serials: ['TQ4F-70A4', 'TQ4F-70A5', 'TQ4F-70A6'] }],
      },
    ],
  })

const refusalOf = async (order: Ordered, over: object, quantity = 1): Promise<string> => {
  const refused = await desk.does(submitReturn, order.customer, request(order, quantity, over))
  return isRefusal(refused) ? `${refused.issues?.[0]?.field ?? refused.field} ${refused.code}` : 'done'
}

test('a serial of an open return is refused however it is written; one of those sold is kept as the shop writes it', async () => {
  desk.clock.now = '2026-11-24T09:00:00.000Z'
  const order = await sold()
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, { serials: ['tq4f 70a4'] }))
  assert.equal((await desk.rma(number)).lines[0]?.units[0]?.serial, 'TQ4F-70A4')
  for (const way of ['TQ4F-70A4', 'tq4f70a4'])
    assert.equal(await refusalOf(order, { serials: [way] }), 'lines.0.serials serial_already_returning')
  assert.equal(await refusalOf(order, { serials: ['TQ4F-70A5', 'tq4f.70a5'] }, 2), 'lines.0.serials.1 serial_twice')
})

test('a number that was not sold is for an agent to look at: it is no reason to refuse the request', async () => {
  const order = await sold()
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, { serials: ['ZZ-1'] }))
  assert.equal((await desk.rma(number)).lines[0]?.assessment.verdict, 'review')
})

test('a number in an open return of another order is refused, however it is written, without a word of that return', async () => {
  const [theirs, mine] = [await sold(), await sold()]
  const { number } = await desk.must(submitReturn, theirs.customer, request(theirs, 1, { serials: ['ZQ-77'] }))
  const refused = await desk.does(submitReturn, mine.customer, request(mine, 1, { serials: ['zq 77'] }))
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.field, refused.params], ['serial_already_returning', 'lines.0.serials', { serial: 'zq 77' }])
  const preview = await ask(previewAssessment, { actor: mine.customer, input: request(mine, 1, { serials: ['zq 77'] }) }, desk.world)
  assert.ok(!isRefusal(preview))
  assert.equal(preview.verdict, 'blocked')
  assert.doesNotMatch(JSON.stringify(preview), new RegExp(`${number}|${theirs.orderId}|${theirs.customer.id}`))
  const other = await sold({ sku: 'XX-OTHER' })
  assert.equal(await refusalOf(other, { serials: ['ZQ-77'] }), 'done', 'another product’s number')
  await desk.must(cancelReturn, theirs.customer, { number })
  assert.equal(await refusalOf(mine, { serials: ['ZQ-77'] }), 'done', 'free again')
})

test('what the shop says was sold is trusted over what was typed for another order: an agent looks', async () => {
  const [theirs, mine] = [await sold({ sku: 'XX-CLAIM' }), await sold({ sku: 'XX-CLAIM' })]
  await desk.must(submitReturn, theirs.customer, request(theirs, 1, { serials: ['TQ4F-70A6'] }))
  const { number } = await desk.must(submitReturn, mine.customer, request(mine, 1, { serials: ['TQ4F-70A6'] }))
  const [line] = (await desk.rma(number)).lines
  assert.equal(line?.assessment.verdict, 'review')
  assert.equal(line.assessment.checks.find(({ code }) => code === 'serial')?.facts['claimed'], 'TQ4F-70A6')
})

test('an IMEI that is wrongly written is refused at its own place', async () => {
  const order = await sold({ sku: 'TK-TEL-5G' })
  assert.equal(await refusalOf(order, { serials: ['TQ4F-70A4', '490154203237519'] }, 2), 'lines.0.serials.1 imei_check_digit')
  assert.equal(await refusalOf(order, { serials: ['49015420323751'] }), 'lines.0.serials.0 imei_length')
  assert.equal(await refusalOf(order, { serials: ['490154203237518'] }), 'done')
})

test('a serial that nobody can read needs a photo, except where the law asks', async () => {
  const order = await sold()
  assert.equal(await refusalOf(order, { unreadableSerials: 1 }), 'lines.0.fileIds photo_needed')
})

const plea = { exceptions: [{ clause: 'A4', plea: 'L’atelier était fermé.' }] }
const textsOf = async ({ stores }: TestDesk, number: string): Promise<readonly string[]> =>
  (await stores.reads.returnPage(number))?.texts.map(({ kind }) => kind) ?? []

test('a plea against what nothing forbids falls: nobody has to answer it', async () => {
  const order = await desk.order()
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, plea))
  assert.deepEqual((await desk.rma(number)).lines[0]?.exceptions, [])
  assert.deepEqual(await textsOf(desk, number), ['dock_message'])
})

test('a withdrawal that pleads is approved at once all the same', async () => {
  const order = await desk.order({ buyerCapacity: 'consumer' })
  const { status } = await desk.must(submitReturn, order.customer, { ...request(order, 1, plea), type: 'withdrawal' })
  assert.equal(status, 'approved')
})

test('a type that approves itself leaves a plea to an agent, and whatever a clause wants looked at', async () => {
  const { standard_warranty: type } = technostok.requestTypes
  assert.ok(type)
  const auto = await testDesk({
    ...technostok,
    requestTypes: { ...technostok.requestTypes, standard_warranty: { ...type, autoApprove: true } },
  })
  const late = await auto.order()
  const status = async (over: object): Promise<string> => (await auto.must(submitReturn, late.customer, request(late, 1, over))).status
  assert.equal(await status({}), 'approved')
  assert.equal(await status({ condition: 'marks_of_use' }), 'submitted')
  auto.clock.now = '2026-12-20T09:00:00.000Z'
  assert.equal(await status(plea), 'submitted')
})
