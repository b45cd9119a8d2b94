import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendcloud } from '#adapters/carriers/sendcloud/sendcloud.ts'
import type { World } from '#application/ports.ts'
import type { Job } from '#application/reactions.ts'
import { approveReturn } from '#application/returns/approve-return.ts'
import { cancelReturn } from '#application/returns/cancel-return.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import { type Command, perform } from '#application/command.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Actor } from '#domain/actor.ts'
import type { Address } from '#domain/order/order.ts'
import { lane } from '#domain/return/lane.ts'
import type { z } from 'zod'
import { request, testDesk } from '../../tests/support/desk.ts'
import { type SendcloudServer, sendcloudServer } from '../../tests/support/sendcloud.ts'
import { carryLabel } from './carry-label.ts'
import { labelAsPicture, labelAsZpl } from './label-from-carrier.ts'
import { hearCarrier } from './hear-carrier.ts'
import { requestLabel } from './request-label.ts'
import { sweepLabels } from './sweep-labels.ts'
import { runErrand } from '../errand.ts'

const desk = await testDesk()
const { support } = desk.actors
const to: Address = { name: 'Technostok', line1: '3 rue du Quai', postalCode: '44800', city: 'Saint-Herblain', country: 'FR' }
const from: Address = { name: 'Paule Martin', line1: '12 rue des Lices', postalCode: '35000', city: 'Rennes', country: 'FR' }

/** The desk with Sendcloud behind it, whose jobs are done by the test. */
async function shop(t: { after(done: () => Promise<void>): void }) {
  const server = await sendcloudServer(t)
  const carrier = sendcloud({
    url: server.url,
    publicKey: 'public',
    secretKey: 'secret',
    patienceMs: 5000,
    to,
    shippingOption: 'x',
    weightGrams: 1,
  })
  const kept = new Map<string, Uint8Array>()
  const files = {
    put: (content: Uint8Array, sha256: string) => Promise.resolve(void kept.set(sha256, content)),
    get: (sha256: string) => Promise.resolve(kept.get(sha256)),
  }
  const imaging = {
    safeCopy: async (_: string, read: () => Promise<Uint8Array>) => ({
      content: await read(),
      sha256: '11'.repeat(32),
      contentType: 'application/pdf',
      thumbnail: null,
    }),
  }
  const world = { ...desk.world, carrier, files, imaging } as unknown as World
  const does = async <Input extends z.ZodType, Output>(
    it: Command<Input, Output>,
    actor: Actor,
    input: z.input<Input>,
  ): Promise<Output> => {
    const output = await perform(it, { actor, input }, world)
    if (isRefusal(output)) throw new Error(`${it.name}: ${JSON.stringify(output)}`)
    return output
  }
  const order = await desk.order({ shipping: from })
  const { number } = await does(submitReturn, order.customer, request(order))
  const lines = (await desk.rma(number)).lines.map(({ id }) => ({ lineId: id }))
  desk.stores.jobs.length = 0
  await does(approveReturn, support, { number, lines, message: 'Accordé.' })
  const labels = async () => (await desk.rma(number)).labels
  return { server, world, does, number, customer: order.customer, labels, jobs: () => labelJobs(desk.stores.jobs) }
}

const labelJobs = (jobs: Job[]): Job['data'][] => jobs.splice(0).flatMap(({ queue, data }) => (queue === 'labels' ? [data] : []))

const ready = (server: SendcloudServer): void =>
  server.kept.forEach((kept) => void Object.assign(kept, { label: true, tracking_number: `6A${kept.id}` }))
const tries = { lastTry: false }

test('an approval asks the carrier for a label once, whatever is tried again, and the customer has it when it is ready', async (t) => {
  const { server, world, labels, jobs, number } = await shop(t)
  const [job] = jobs()
  assert.deepEqual(
    (await labels()).map(({ state, provider }) => [state, provider]),
    [['requested', 'sendcloud']],
  )
  assert.deepEqual(server.asked, [])
  server.next.push({ status: 503 })
  await assert.rejects(() => carryLabel(job, tries, world))
  await assert.rejects(() => carryLabel(job, tries, world), /not ready/)
  await assert.rejects(() => carryLabel(job, tries, world), /not ready/)
  assert.equal(server.kept.length, 1)
  ready(server)
  await carryLabel(job, tries, world)
  await carryLabel(job, tries, world)
  const [label] = await labels()
  assert.deepEqual([label?.state, label?.tracking, label?.cost?.amount], ['ready', `6A${server.kept[0]?.id}`, 695])
  assert.equal((await desk.rma(number)).status, 'approved')
  assert.equal(server.kept.length, 1)
})

test('a request that was done and never answered is found again by its reference', async (t) => {
  const { server, world, jobs } = await shop(t)
  const [job] = jobs()
  // Found: nothing; validated; then created without an answer.
  server.next.push('pass', 'pass', 'done_unanswered')
  await assert.rejects(() => carryLabel(job, tries, world))
  ready(server)
  await carryLabel(job, tries, world)
  assert.equal(server.kept.length, 1)
})

test('a carrier’s refusal fails the label: the case is to answer until another one is asked for', async (t) => {
  const { server, world, jobs, labels, number, does } = await shop(t)
  const [job] = jobs()
  server.next.push('pass', { status: 400, detail: 'No such postcode.' })
  await carryLabel(job, tries, world)
  assert.deepEqual(
    (await labels()).map(({ state, failure }) => [state, failure]),
    [['failed', 'No such postcode.']],
  )
  assert.equal(lane(await desk.rma(number)), 'to_answer')
  await does(requestLabel, support, { number })
  assert.equal(lane(await desk.rma(number)), 'waiting')
})

test('who gives up says so, and what was made meanwhile is taken back', async (t) => {
  const { server, world, jobs, labels } = await shop(t)
  const [job] = jobs()
  await carryLabel(job, { lastTry: true }, world)
  assert.deepEqual(
    (await labels()).map(({ state }) => state),
    ['failed'],
  )
  const [undo] = jobs()
  await carryLabel(undo, tries, world)
  assert.equal(server.kept[0]?.history.at(-1)?.parent_status, 'cancelling')
})

test('a cancelled return takes its label back at the carrier, once it is there and before', async (t) => {
  const { server, world, jobs, number, customer, does, labels } = await shop(t)
  const [job] = jobs()
  await assert.rejects(() => carryLabel(job, tries, world), /not ready/)
  ready(server)
  await carryLabel(job, tries, world)
  await does(cancelReturn, customer, { number })
  assert.deepEqual(
    (await labels()).map(({ state }) => state),
    ['void'],
  )
  const [undo] = jobs()
  await carryLabel(undo, tries, world)
  await carryLabel(undo, tries, world)
  assert.equal(server.kept[0]?.history.at(-1)?.parent_status, 'cancelling')
})

test('where the parcel is comes once, however often and in whatever order it is told, and moves no state', async (t) => {
  const { server, world, jobs, number } = await shop(t)
  const [job] = jobs()
  await assert.rejects(() => carryLabel(job, tries, world), /not ready/)
  ready(server)
  await carryLabel(job, tries, world)
  server.kept[0]?.history.push(
    { parent_status: 'sorting', carrier_message: 'Trié', carrier_update_timestamp: '2026-11-25T18:00:00Z' },
    { parent_status: 'to-sorting', carrier_message: 'Déposé', carrier_update_timestamp: '2026-11-25T09:00:00Z' },
  )
  jobs()
  const text = JSON.stringify({ action: 'parcel_status_changed', timestamp: 1, parcel: { tracking_number: `6A${server.kept[0]?.id}` } })
  const tell = (signature: string) =>
    runErrand(
      hearCarrier,
      { actor: { id: null, roles: [], locale: 'fr' }, caller: { ip: '', userAgent: null, tokenHash: null }, input: { text, signature } },
      world,
    )
  const wrong = await tell('00'.repeat(32))
  assert.equal(isRefusal(wrong) && wrong.code, 'signature_wrong')
  for (let time = 0; time < 2; time += 1) assert.equal(await tell(server.sign(text, 'secret')), null)
  await sweepLabels(world)
  const told = jobs()
  assert.ok(told.length >= 3)
  for (const one of told) await carryLabel(one, tries, world)
  const page = await desk.stores.reads.returnPage(number)
  assert.deepEqual(
    page?.tracking.map(({ status, words }) => [status, words]),
    [
      ['dropped_off', 'Déposé'],
      ['in_transit', 'Trié'],
    ],
  )
  assert.equal(page?.rma.status, 'approved')
})

test('a label that is ready comes from its carrier for a label printer and for a phone too, to who may see its return', async (t) => {
  const { server, world, jobs, number, customer } = await shop(t)
  const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }
  const as = async (it: typeof labelAsZpl, actor: Actor, parcel = 1): Promise<string> => {
    const answer = await runErrand(it, { actor, caller, input: { number, parcel } }, world)
    return isRefusal(answer) ? answer.code : `${answer.contentType}: ${Buffer.from(answer.content).toString()}`
  }
  const [job] = jobs()
  assert.equal(await as(labelAsZpl, customer), 'label_unknown')
  await assert.rejects(() => carryLabel(job, tries, world), /not ready/)
  ready(server)
  await carryLabel(job, tries, world)
  const id = server.kept[0]?.id
  assert.equal(await as(labelAsZpl, support), `application/zpl: application/zpl of ${id}`)
  assert.equal(await as(labelAsPicture, customer), `image/png: image/png of ${id}`)
  assert.equal(await as(labelAsZpl, customer, 2), 'label_unknown')
  const { customer: stranger } = await desk.order({
    customer: { id: 'C-9', name: 'Une autre', profile: 'retail' },
    email: 'autre@example.org',
  })
  assert.equal(await as(labelAsZpl, stranger), 'return_unknown')
  server.next.push('pass', { status: 503 })
  assert.equal(await as(labelAsZpl, support), 'carrier_silent')
  server.next.push('pass', { status: 406 })
  assert.equal(await as(labelAsZpl, support), 'label_not_in_format')
})
