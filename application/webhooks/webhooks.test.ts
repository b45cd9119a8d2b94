import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { addHours } from '#domain/time/instant.ts'
import type { WebhookType } from '#domain/webhook/event-types.ts'
import { runErrand } from '#application/errand.ts'
import type { World } from '#application/ports.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { webhookData } from '#adapters/http/schemas/webhooks.ts'
import { webhookPost } from '#adapters/webhooks/post.ts'
import { readWebhook } from '../../docs/examples/verify-webhook.ts'
import { request, returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { type Received, type Receiver, webhookReceiver } from '../../tests/support/webhook-receiver.ts'
import { acceptInConversation } from '../contact/answer-offer.ts'
import { offerInConversation } from '../contact/make-offer.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { correctVerdicts } from '../returns/correct-inspection.ts'
import { inspectUnits } from '../returns/inspect-units.ts'
import { listToSend } from '../returns/list-to-send.ts'
import { receiveUnits } from '../returns/receive-units.ts'
import { submitReturn } from '../returns/submit-return.ts'
import type { StockMovement } from '../stock/ports.ts'
import { addWebhookEndpoint } from './add-endpoint.ts'
import { carryWebhook } from './carry-webhook.ts'
import { changeWebhookEndpoint } from './change-endpoint.ts'
import { listWebhookDeliveries } from './list-deliveries.ts'
import { rotateWebhookSecret } from './rotate-secret.ts'
import { sendWebhookAgain } from './send-again.ts'
import { sweepWebhooks } from './sweep-webhooks.ts'
import { tryWebhookEndpoint } from './try-endpoint.ts'
import { ask } from '../query.ts'

const desk = await testDesk()
const { admin, finance, support } = desk.actors
const world: World = {
  ...desk.world,
  secrets: createSecrets('a key for tests only, and no other'),
  webhooks: webhookPost({ ownHosts: ['127.0.0.1'], patienceMs: 5000 }),
}
Object.assign(desk.world, world)
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
const key = () => ({ idempotency: { principal: 'p', route: 'x', key: newId(), requestHash: 'ab'.repeat(32) } })

beforeEach(async () => {
  await desk.stores.database.pool.query('delete from webhook_endpoints')
  desk.clock.now = '2026-11-24T09:00:00.000Z'
  desk.stores.jobs.length = 0
})

async function endpoint(url: string, ...types: WebhookType[]): Promise<{ id: string; secret: string }> {
  const made = await runErrand(addWebhookEndpoint, { actor: admin, caller, input: { url, types } }, world)
  return isRefusal(made) ? assert.fail(made.code) : made
}

/** Does what is due by now, once; answers how many attempts were due. */
async function carry(): Promise<number> {
  const due = desk.stores.jobs.filter(({ queue, notBefore = '' }) => queue === 'webhooks' && notBefore <= desk.clock.now)
  for (const job of due) desk.stores.jobs.splice(desk.stores.jobs.indexOf(job), 1)
  for (const { data } of due) await carryWebhook(data, world)
  return due.length
}

const deliveries = async (id: string) => {
  const page = await ask(listWebhookDeliveries, { actor: admin, input: { id } }, world)
  return isRefusal(page) ? assert.fail(page.code) : page.items
}

const read = ({ headers, body }: Received, secret: string) => readWebhook({ headers, body, secret, now: Date.parse(desk.clock.now) / 1000 })

/** A replacement that is owed. */
async function replacementOwed(): Promise<{ number: string; resolutionId: string; customer: Actor }> {
  const address = { name: 'Maëlle Kermor', line1: '3 quai de la Fosse', postalCode: '44000', city: 'Nantes', country: 'FR' }
  const ordered = await desk.order({ customer: { id: 'C-1', name: 'Maëlle Kermor', profile: 'account' }, shipping: address })
  const { number } = await desk.must(submitReturn, ordered.customer, { ...request(ordered), type: 'advanced_warranty' })
  const { lines } = await desk.rma(number)
  await desk.must(approveReturn, support, { number, lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accordé.' })
  const units = lines.flatMap((line) => line.units.map(({ id }) => id))
  await desk.must(receiveUnits, desk.actors.returns_agent, { number, units })
  const observed = { seal: 'opened' as const, condition: 'tested_no_marks' as const }
  const judged = units.map((unitId) => ({ unitId, verdict: 'accepted' as const, observed, disposition: 'rtv' as const }))
  await desk.must(inspectUnits, desk.actors.returns_agent, { number, units: judged })
  const { resolutions } = await desk.rma(number)
  return { number, resolutionId: resolutions[0]?.id ?? '', customer: ordered.customer }
}

const soFar = (shop: Receiver, secret: string) => shop.got.map((one) => read(one, secret) ?? assert.fail())

test('goods that are owed are told with what the shop needs to send them, and who lives where is kept nowhere else', async (t) => {
  const shop = await webhookReceiver(t)
  const { id, secret } = await endpoint(shop.url, 'replacement.requested', 'replacement.cancelled', 'replacement.sent')
  const { number, resolutionId } = await replacementOwed()
  assert.equal(await carry(), 1)
  const [asked = assert.fail()] = soFar(shop, secret)
  assert.equal(asked.type, 'replacement.requested')
  const { lines, shipping, kind } = webhookData['replacement.requested'].parse(asked.data)
  assert.deepEqual(
    [kind, lines.map(({ sku, quantity }) => [sku, quantity]), shipping?.city],
    ['replacement', [['TK-ECR-27Q', 1]], 'Nantes'],
  )
  assert.deepEqual(
    (await deliveries(id)).map(({ state, attempts, status, return: of }) => [state, attempts, status, of]),
    [['delivered', 1, 204, number]],
  )
  const { rows } = await desk.stores.database.pool.query<{ kept: string }>('select data::text as kept from webhook_deliveries')
  assert.ok(rows.every(({ kept }) => !kept.includes('Nantes') && !kept.includes('Kermor')))
  // The shop answers that they have left.
  const machine: Actor = { id: newId(), roles: ['api_key'], scopes: ['goods:write'], locale: 'fr' }
  const sentBy = { carrier: 'Colissimo', tracking: '6A123' }
  await desk.must(executeResolution, machine, { number, resolutionId, reference: 'BOUTIQUE-77', sentBy }, key())
  await carry()
  const sent = webhookData['replacement.sent'].parse(soFar(shop, secret).at(-1)?.data)
  assert.deepEqual([sent.reference, sent.sentBy, sent.replacementOrder?.number.includes('-R')], ['BOUTIQUE-77', sentBy, true])
  await desk.must(voidExecution, finance, { number, resolutionId, reason: 'Erreur.' }, key())
  await carry()
  const [cancelled, anew] = ['replacement.cancelled', 'replacement.requested'].map((type) =>
    soFar(shop, secret).findLast((one) => one.type === type),
  )
  assert.equal(webhookData['replacement.cancelled'].parse(cancelled?.data).resolutionId, resolutionId)
  assert.notEqual(webhookData['replacement.requested'].parse(anew?.data).resolutionId, resolutionId)
})

test('what has not left is listed with since when it waits and whether the shop was told, until it leaves', async (t) => {
  const shop = await webhookReceiver(t)
  await endpoint(shop.url, 'replacement.requested')
  const { number, resolutionId } = await replacementOwed()
  const listed = async (actor: Actor = support) => {
    const page = await ask(listToSend, { actor, input: {} }, world)
    return isRefusal(page) ? assert.fail(page.code) : page.items.find((row) => row.resolutionId === resolutionId)
  }
  assert.equal((await listed())?.told?.state, 'waiting')
  await carry()
  const { told, since, items, kind } = (await listed(finance)) ?? assert.fail()
  assert.deepEqual([told?.state, since, kind], ['delivered', desk.clock.now, 'replacement'])
  assert.deepEqual(
    items.map(({ sku, quantity }) => [sku, quantity]),
    [['TK-ECR-27Q', 1]],
  )
  await desk.must(executeResolution, support, { number, resolutionId, reference: 'EXP-1' }, key())
  assert.equal(await listed(), undefined)
})

test('the shop was told when every address was: the worst of the newest tellings is shown', async (t) => {
  const [erp, shop] = [await webhookReceiver(t), await webhookReceiver(t)]
  const addresses = await Promise.all([erp, shop].map(({ url }) => endpoint(url, 'replacement.requested')))
  shop.next.push({ status: 500 })
  const { resolutionId } = await replacementOwed()
  const told = async (): Promise<string | undefined> => {
    const page = await ask(listToSend, { actor: support, input: {} }, world)
    return isRefusal(page) ? assert.fail(page.code) : page.items.find((row) => row.resolutionId === resolutionId)?.told?.state
  }
  await carry()
  assert.equal(await told(), 'waiting')
  const answered = async (status: number): Promise<void> => {
    shop.next.push({ status })
    desk.clock.now = addHours(desk.clock.now, 1)
    await carry()
  }
  await answered(410)
  assert.equal(await told(), 'failed')
  const { id = '' } = addresses[1] ?? {}
  const [{ id: deliveryId } = assert.fail()] = await deliveries(id)
  await runErrand(
    changeWebhookEndpoint,
    { actor: admin, caller, input: { id, url: shop.url, types: ['replacement.requested'], active: true } },
    world,
  )
  await desk.must(sendWebhookAgain, admin, { id, deliveryId })
  await answered(204)
  assert.equal(await told(), 'delivered')
})

test('goods that are not owed any more are not asked for', async (t) => {
  const shop = await webhookReceiver(t)
  const { id } = await endpoint(shop.url, 'replacement.requested')
  const { number, resolutionId } = await replacementOwed()
  await desk.must(executeResolution, support, { number, resolutionId, reference: 'EXP-1' }, key())
  await carry()
  assert.equal(shop.got.length, 0)
  assert.deepEqual(
    (await deliveries(id)).map(({ state, failure }) => [state, failure]),
    [['dropped', 'nothing_to_say']],
  )
})

test('whoever may say that goods have left executes no money', async () => {
  const { number, resolutions } = await returnAt(desk, 'resolving')
  const machine = (...scopes: string[]): Actor => ({ id: newId(), roles: ['api_key'], scopes, locale: 'fr' })
  const asked = { number, resolutionId: resolutions[0]?.id ?? '', reference: 'VIR-1' }
  const codeFor = async (actor: Actor): Promise<string> => {
    const answer = await desk.does(executeResolution, actor, asked, key())
    return isRefusal(answer) ? answer.code : 'executed'
  }
  assert.equal(await codeFor(machine('goods:write')), 'money_is_finances')
  assert.equal(await codeFor(machine('returns:write')), 'scope_missing')
  assert.equal(await codeFor(machine('goods:write', 'money:write')), 'executed')
})

test('money has no carrier', async () => {
  const { number, resolutions } = await returnAt(desk, 'resolving')
  const asked = { number, resolutionId: resolutions[0]?.id ?? '', reference: 'VIR-1', sentBy: { carrier: 'Colissimo', tracking: null } }
  const refused = await desk.does(executeResolution, finance, asked, key())
  assert.equal(isRefusal(refused) && refused.code, 'money_has_no_tracking')
})

test('what an act moves in stock is told with the rows of the ledger, a correction with both of its sides', async (t) => {
  const shop = await webhookReceiver(t)
  const { secret } = await endpoint(shop.url, 'stock.moved')
  const { number, lines } = await returnAt(desk, 'resolving')
  const unitId = lines[0]?.units[0]?.id ?? ''
  const verdict = { unitId, verdict: 'accepted' as const, observed: { seal: 'opened' as const, condition: 'damaged' as const } }
  const units = [{ ...verdict, grade: 'A' as const, disposition: 'scrap' as const }]
  await desk.must(correctVerdicts, desk.actors.manager, { number, units, reason: 'Au rebut.' })
  await desk.must(correctVerdicts, desk.actors.manager, { number, units, reason: 'Rien ne bouge.' })
  await carry()
  const told = shop.got.map((one) => read(one, secret)?.data ?? assert.fail())
  for (const data of told) webhookData['stock.moved'].parse(data)
  assert.deepEqual(
    told.map(({ verb, movements }) => [verb, (movements as StockMovement[]).map((one) => [one.quantity, one.disposition, one.number])]),
    [
      ['inspect', [[1, 'restock', number]]],
      [
        'correct_inspection',
        [
          [-1, 'restock', number],
          [1, 'scrap', number],
        ],
      ],
    ],
  )
})

test('an act that is refused tells nobody, one that is done tells those who ask for it', async (t) => {
  const shop = await webhookReceiver(t)
  const { secret } = await endpoint(shop.url, 'return.submit', 'return.approve')
  const { number } = await returnAt(desk, 'approved')
  assert.ok(isRefusal(await desk.does(approveReturn, support, { number, lines: [], message: '' })))
  await carry()
  assert.deepEqual(
    shop.got.map((one) => read(one, secret)).map((one) => [one?.type, one?.data['return'], one?.data['to']]),
    [
      ['return.submit', number, 'submitted'],
      ['return.approve', number, 'approved'],
    ],
  )
  for (const one of shop.got) webhookData['return.submit'].parse(read(one, secret)?.data)
})

test('what is not taken comes again later, under the same id, as the other side wants it; what was taken does not', async (t) => {
  const shop = await webhookReceiver(t)
  const { id } = await endpoint(shop.url, 'return.reject')
  await desk.must(tryWebhookEndpoint, admin, { id })
  shop.next.push('hang up', { status: 503, headers: { 'retry-after': '3600' } })
  await carry()
  assert.equal(await carry(), 0, 'five seconds later at the earliest')
  desk.clock.now = addHours(desk.clock.now, 0.01)
  assert.equal(await carry(), 1)
  desk.clock.now = addHours(desk.clock.now, 0.9)
  assert.equal(await carry(), 0, 'it asked for an hour')
  desk.clock.now = addHours(desk.clock.now, 0.11)
  assert.equal(await carry(), 1)
  const [{ state, attempts, status } = assert.fail()] = await deliveries(id)
  assert.deepEqual([state, attempts, status], ['delivered', 3, 204])
  assert.equal(new Set(shop.got.map(({ headers }) => headers['webhook-id'])).size, 1)
  assert.equal(new Set(shop.got.map(({ headers }) => headers['webhook-timestamp'])).size, 3)
  await carryWebhook({ endpointId: id, id: shop.got[0]?.headers['webhook-id'], attempt: 0 }, world)
  assert.equal(shop.got.length, 3, 'a job that comes twice sends once')
})

test('ten attempts are all; then somebody can send it again', async (t) => {
  const shop = await webhookReceiver(t)
  const { id } = await endpoint(shop.url, 'return.reject')
  const { deliveryId } = await desk.must(tryWebhookEndpoint, admin, { id })
  for (let times = 0; times < 12; times++) {
    shop.next.push({ status: 500 })
    await carry()
    desk.clock.now = addHours(desk.clock.now, 27)
  }
  shop.next.length = 0
  const [failed = assert.fail()] = await deliveries(id)
  assert.deepEqual([failed.state, failed.attempts, failed.status, shop.got.length], ['failed', 10, 500, 10])
  await desk.must(sendWebhookAgain, admin, { id, deliveryId })
  await carry()
  const [again = assert.fail()] = await deliveries(id)
  assert.deepEqual([again.state, again.attempts, shop.got.at(-1)?.headers['webhook-id']], ['delivered', 1, deliveryId])
})

test('who answers that it is gone is told nothing more until an admin says so', async (t) => {
  const shop = await webhookReceiver(t)
  const { id } = await endpoint(shop.url, 'return.submit')
  await desk.must(tryWebhookEndpoint, admin, { id })
  await desk.must(tryWebhookEndpoint, admin, { id })
  shop.next.push({ status: 410 })
  await carry()
  assert.deepEqual(
    (await deliveries(id)).map(({ failure }) => failure),
    ['switched_off', 'gone'],
  )
  await returnAt(desk, 'submitted')
  assert.equal((await deliveries(id)).length, 2)
  const refusal = await desk.does(tryWebhookEndpoint, admin, { id })
  assert.equal(isRefusal(refusal) && refusal.code, 'webhook_switched_off')
  await runErrand(
    changeWebhookEndpoint,
    { actor: admin, caller, input: { id, url: shop.url, types: ['return.submit'], active: true } },
    world,
  )
  await returnAt(desk, 'submitted')
  await carry()
  assert.equal(shop.got.length, 2)
})

test('after a new secret both sign for a day, then the new one alone', async (t) => {
  const shop = await webhookReceiver(t)
  const { id, secret } = await endpoint(shop.url, 'return.reject')
  const made = await runErrand(rotateWebhookSecret, { actor: admin, caller, input: { id } }, world)
  const rotated = isRefusal(made) ? assert.fail(made.code) : made
  const told = async (): Promise<boolean[]> => {
    await desk.must(tryWebhookEndpoint, admin, { id })
    await carry()
    const got = shop.got.at(-1) ?? assert.fail()
    return [secret, rotated.secret].map((one) => read(got, one) !== undefined)
  }
  assert.deepEqual(await told(), [true, true])
  desk.clock.now = addHours(desk.clock.now, 25)
  assert.deepEqual(await told(), [false, true])
  const { rows } = await desk.stores.database.pool.query<{ kept: string }>("select encode(sealed, 'escape') as kept from webhook_endpoints")
  assert.ok(rows.every(({ kept }) => !kept.includes(secret.slice(6))))
})

test('a secret that is changed twice within a day is not lost to whoever still uses the one before both', async (t) => {
  const shop = await webhookReceiver(t)
  const { id, secret } = await endpoint(shop.url, 'return.reject')
  const rotated = async (): Promise<string> => {
    const made = await runErrand(rotateWebhookSecret, { actor: admin, caller, input: { id } }, world)
    return isRefusal(made) ? assert.fail(made.code) : made.secret
  }
  const told = async (...secrets: string[]): Promise<boolean[]> => {
    await desk.must(tryWebhookEndpoint, admin, { id })
    await carry()
    const got = shop.got.at(-1) ?? assert.fail()
    return secrets.map((one) => read(got, one) !== undefined)
  }
  await rotated()
  const second = await rotated()
  assert.deepEqual(await told(secret, second), [true, true])
  desk.clock.now = addHours(desk.clock.now, 25)
  const third = await rotated()
  assert.deepEqual(await told(secret, second, third), [false, true, true])
})

test('a new key of the server ends no delivery: with the key before it is sealed anew, without it waits', async (t) => {
  const shop = await webhookReceiver(t)
  const { id, secret } = await endpoint(shop.url, 'return.reject')
  const before = 'a key for tests only, and no other'
  const now = 'the key that the server has from now on'
  const attempt = async (secrets: World['secrets']): Promise<void> => {
    const { data } = desk.stores.jobs.splice(0).find(({ queue }) => queue === 'webhooks') ?? assert.fail()
    await carryWebhook(data, { ...world, secrets })
  }
  await desk.must(tryWebhookEndpoint, admin, { id })
  await attempt(createSecrets(now))
  const [{ state, failure } = assert.fail()] = await deliveries(id)
  assert.deepEqual([state, failure], ['waiting', 'secret_unreadable'])
  await attempt(createSecrets(now, before))
  assert.equal((await deliveries(id))[0]?.state, 'delivered')
  await desk.must(tryWebhookEndpoint, admin, { id })
  await attempt(createSecrets(now))
  assert.deepEqual(
    shop.got.map((one) => read(one, secret) !== undefined),
    [true, true],
  )
})

test('a delivery whose job was lost is taken up again an hour after it was due, once', async (t) => {
  const shop = await webhookReceiver(t)
  const { id } = await endpoint(shop.url, 'return.reject')
  const lost = async (): Promise<void> => {
    desk.stores.jobs.length = 0
    await sweepWebhooks(world)
    assert.equal(desk.stores.jobs.length, 0)
    desk.clock.now = addHours(desk.clock.now, 1.1)
    await sweepWebhooks(world)
    await sweepWebhooks(world)
  }
  await desk.must(tryWebhookEndpoint, admin, { id })
  shop.next.push({ status: 500 })
  await lost()
  assert.equal(await carry(), 1)
  await lost()
  assert.equal(await carry(), 1)
  const [{ state, attempts } = assert.fail()] = await deliveries(id)
  assert.deepEqual([state, attempts, shop.got.length], ['delivered', 2, 2])
})

test('an address that is removed meanwhile breaks no act that would have told it', async () => {
  const { id } = await endpoint('http://127.0.0.1:9/x', 'return.submit')
  const { pool } = desk.stores.database
  const remover = await pool.connect()
  await remover.query('begin')
  await remover.query('delete from webhook_endpoints where id = $1', [id])
  const act = returnAt(desk, 'submitted')
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await pool.query(waits)).rows.length === 0);
  await remover.query('commit')
  remover.release()
  assert.equal((await act).status, 'submitted')
})

test('a return that an offer taken in a conversation makes is told like any other', async (t) => {
  const shop = await webhookReceiver(t)
  const { secret } = await endpoint(shop.url, 'return.submit')
  const { customer, orderId, orderLineIds } = await desk.order()
  const { id } = await desk.must(openConversation, customer, { orderId, subject: 'Un geste ?', message: 'Bonjour.' })
  const lines = [{ orderLineId: orderLineIds[0] ?? '', quantity: 1 }]
  const terms = { orderId, lines, kind: 'discount' as const, amount: 1000, goods: 'kept' as const, message: 'Une remise ?' }
  await desk.must(offerInConversation, support, { id, ...terms })
  const offerId = (await desk.stores.reads.conversationPage(id))?.conversation.offers[0]?.id ?? ''
  const { number } = await desk.must(acceptInConversation, customer, { id, offerId })
  await carry()
  assert.deepEqual(
    soFar(shop, secret).map(({ type, data }) => [type, data['return']]),
    [['return.submit', number]],
  )
})

test('the log says where to an address leads and led', async () => {
  const { id } = await endpoint('https://shop.example/x?token=secret', 'return.submit')
  const input = { id, url: 'https://elsewhere.example:8443/y', types: ['return.submit' as const], active: true }
  await runErrand(changeWebhookEndpoint, { actor: admin, caller, input }, world)
  const { rows } = await desk.stores.database.pool.query<{ data: object }>(
    'select data from log_entries where subject_id = $1 order by id',
    [id],
  )
  assert.deepEqual(
    rows.map(({ data }) => data),
    [
      { verb: 'create', types: ['return.submit'], host: 'shop.example' },
      { verb: 'edit', types: ['return.submit'], active: true, before: 'shop.example', host: 'elsewhere.example:8443' },
    ],
  )
})

test('addresses are an admin’s to set, and none in a private network', async () => {
  for (const actor of [support, finance, desk.actors.manager, desk.actors.returns_agent]) {
    const refused = await runErrand(
      addWebhookEndpoint,
      { actor, caller, input: { url: 'https://shop.example/x', types: ['return.submit'] } },
      world,
    )
    assert.equal(isRefusal(refused) && refused.code, 'role_may_not')
  }
  const inside = await runErrand(
    addWebhookEndpoint,
    { actor: admin, caller, input: { url: 'https://10.0.0.1/x', types: ['return.submit'] } },
    world,
  )
  assert.equal(isRefusal(inside) && inside.code, 'webhook_url_private')
})
