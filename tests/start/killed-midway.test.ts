import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { sendcloud } from '#adapters/carriers/sendcloud/sendcloud.ts'
import { perform } from '#application/command.ts'
import type { World } from '#application/ports.ts'
import { approveReturn } from '#application/returns/approve-return.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import { request } from '../support/desk.ts'
import type { Mortal } from '../support/mortal.ts'
import { newId } from '../support/new-id.ts'
import { sendcloudServer } from '../support/sendcloud.ts'
import { itemOf, must, transfersDesk } from '../support/transfers.ts'
import { temporaryFolder } from './navette.ts'

// A process that is killed after each answer it gets while it executes, writes a file of transfers or makes a label: the next ones finish the work, once.

const { desk, pool, owed, limit, paymentsOf } = await transfersDesk()
const { finance, support } = desk.actors
const mortal = join(import.meta.dirname, '../support/mortal.ts')
await limit(1_000_000)

type Told = Pick<Mortal, 'act' | 'actor' | 'input'> & { carrier?: Mortal['carrier'] }
type Ended = 'done' | 'killed' | 'failed'

/** How a process ends that dies at its nth answer. */
async function lives(told: Mortal): Promise<Ended> {
  const child = spawn(process.execPath, [mortal, JSON.stringify(told)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [printed, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number | null, string | null]>])
  if (signal === 'SIGKILL') return 'killed'
  if (code !== 0 && !/not ready/.test(printed)) assert.fail(printed)
  return code === 0 ? 'done' : 'failed'
}

/** Process after process, each killed one answer later than the last, until one comes through; between them `seen` looks. How many were killed. */
async function untilDone(t: TestContext, told: Told, seen: () => Promise<void>): Promise<number> {
  const said = { carrier: null, ...told, url: desk.stores.database.url, folder: temporaryFolder(t), key: newId() }
  const serverKey = 'a key for tests only, and no other'
  for (let killed = 0; ;) {
    const ended = await lives({ ...said, serverKey, now: desk.clock.now, diesAt: killed + 1 })
    await seen()
    if (ended === 'done') return killed
    if (ended === 'killed') killed++
  }
}

const count = async (from: string, ...values: unknown[]): Promise<number> =>
  (await pool.query<{ count: number }>(`select count(*)::int as count from ${from}`, values)).rows[0]?.count ?? 0
const ofReturn = `(select e.id from events e join returns r on r.id = e.return_id where r.number = $1 and e.verb = $2)`
const events = async (number: string, verb: string): Promise<number> => count(`${ofReturn} e`, number, verb)
const mails = async (number: string, verb: string): Promise<number> =>
  count(`pgboss.job where name = 'mail' and data ->> 'causeId' in (select e.id::text from ${ofReturn} e)`, number, verb)

test('an execution is done once, with its payment and its mail', async (t) => {
  const { number, resolutionId } = await owed()
  const facts = async () => [
    await events(number, 'execute'),
    await count('payments where resolution_id = $1', resolutionId),
    await mails(number, 'execute'),
  ]
  const killed = await untilDone(t, { act: 'execute', actor: finance, input: { number, resolutionId, reference: 'VIR-1' } }, async () =>
    assert.ok(['0,0,0', '1,1,1'].includes(String(await facts())), 'all of it or nothing'),
  )
  assert.ok(killed > 5)
  assert.deepEqual(await facts(), [1, 1, 1])
})

test('a file of transfers is written once, with its payment', async (t) => {
  const one = await owed()
  const facts = async () => [await count('payment_files'), ...(await paymentsOf(one))].join()
  const written = await untilDone(t, { act: 'transfers', actor: finance, input: { items: [itemOf(one)] } }, async () =>
    assert.ok(['0', '1,asked'].includes(await facts()), 'a file has its payment'),
  )
  assert.ok(written > 5)
  assert.equal(await facts(), '1,asked')
})

test('a label is made once at the carrier and once here, with its mail', async (t) => {
  const server = await sendcloudServer(t)
  const address = { name: 'Paule Martin', line1: '12 rue des Lices', postalCode: '35000', city: 'Rennes', country: 'FR' }
  const carrier = {
    url: server.url,
    publicKey: 'public',
    secretKey: 'secret',
    patienceMs: 20_000,
    to: { ...address, name: 'Technostok' },
    shippingOption: 'x',
    weightGrams: 1,
  }
  const order = await desk.order({ shipping: address })
  const { number } = await desk.must(submitReturn, order.customer, request(order))
  const lines = (await desk.rma(number)).lines.map(({ id }) => ({ lineId: id }))
  const world = { ...desk.world, carrier: sendcloud(carrier) } as World
  await must(perform(approveReturn, { actor: support, input: { number, lines, message: 'Accordé.' } }, world))
  const labels = async () => (await desk.rma(number)).labels
  const [asked] = await labels()
  const killed = await untilDone(t, { act: 'label', actor: finance, input: { number, labelId: asked?.id ?? '' }, carrier }, async () => {
    for (const kept of server.kept) Object.assign(kept, { label: true, tracking_number: `6A${kept.id}` })
    assert.ok(server.kept.length <= 1, 'one label at the carrier')
    assert.ok((await events(number, 'attach_label')) === (await mails(number, 'attach_label')))
  })
  assert.ok(killed > 8)
  assert.deepEqual(
    [
      (await labels()).map(({ state }) => state),
      server.kept.length,
      await events(number, 'attach_label'),
      await mails(number, 'attach_label'),
    ],
    [['ready'], 1, 1, 1],
  )
})
