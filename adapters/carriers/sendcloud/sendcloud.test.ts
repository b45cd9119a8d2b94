import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Carrier, OutcomeUnknown, type Shipment } from '#application/labels/carrier.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type SendcloudServer, sendcloudServer } from '../../../tests/support/sendcloud.ts'
import { sendcloud } from './sendcloud.ts'
import { isSigned } from './signature.ts'

const to = { name: 'Retours', company: 'Technostok', line1: '3 rue du Quai', postalCode: '44800', city: 'Saint-Herblain', country: 'FR' }
const since = '2026-11-24T09:00:00.000Z'
const shipment = (reference = 'L-1'): Shipment => ({
  reference,
  number: 'RMA-2026-000482-9',
  from: { name: 'Paule Martin', line1: '12 bis rue des Lices', postalCode: '35000', city: 'Rennes', country: 'FR', email: 'p@example.org' },
  lithium: true,
  items: [{ description: 'Écran 27 pouces', sku: 'TK-ECR-27', quantity: 1, price: 24_990, currency: 'EUR' }],
})

const carrierOf = ({ url }: Pick<SendcloudServer, 'url'>, secretKey = 'secret') =>
  sendcloud({ url, publicKey: 'public', secretKey, patienceMs: 5000, to, shippingOption: 'colissimo:retour', weightGrams: 2000 })

async function asked(carrier: Carrier): Promise<string> {
  const id = await carrier.create(shipment())
  assert.ok(typeof id === 'string')
  return id
}

test('what is asked for is ready later: number, cost, then the label in three formats', async (t) => {
  const server = await sendcloudServer(t)
  const carrier = carrierOf(server)
  assert.equal(await carrier.validate(shipment()), undefined)
  const id = await asked(carrier)
  assert.equal((await carrier.look(id))?.state, 'coming')
  assert.equal(await carrier.document(id, 'pdf'), undefined)
  const [kept] = server.kept
  assert.ok(kept)
  Object.assign(kept, { label: true, tracking_number: '6A123' })
  const { state, tracking, cost } = (await carrier.look(id)) ?? {}
  assert.deepEqual([state, tracking, cost], ['ready', '6A123', { amount: 695, currency: 'EUR' }])
  const got = await Promise.all((['pdf', 'zpl', 'qr'] as const).map((format) => carrier.document(id, format)))
  assert.deepEqual(
    got.map((bytes) => new TextDecoder().decode(bytes)),
    [`application/pdf of ${id}`, `application/zpl of ${id}`, `image/png of ${id}`],
  )
  assert.deepEqual(
    { ...kept.request, parcel_items: kept.request.parcel_items?.length },
    {
      from_address: {
        name: 'Paule Martin',
        address_line_1: 'rue des Lices',
        house_number: '12 bis',
        postal_code: '35000',
        city: 'Rennes',
        country_code: 'FR',
        email: 'p@example.org',
      },
      to_address: {
        name: 'Retours',
        company_name: 'Technostok',
        address_line_1: 'rue du Quai',
        house_number: '3',
        postal_code: '44800',
        city: 'Saint-Herblain',
        country_code: 'FR',
      },
      ship_with: { type: 'shipping_option_code', shipping_option_code: 'colissimo:retour' },
      weight: { value: 2, unit: 'kg' },
      external_reference: 'L-1',
      order_number: 'RMA-2026-000482-9',
      send_tracking_emails: false,
      parcel_items: 1,
    },
  )
})

test('a label that was made without an answer is found by its reference, on whatever page', async (t) => {
  const server = await sendcloudServer(t)
  const carrier = carrierOf(server)
  for (const reference of ['L-1', 'L-2']) await carrier.create(shipment(reference))
  server.next.push('done_unanswered')
  await assert.rejects(() => carrier.create(shipment('L-3')), OutcomeUnknown)
  assert.equal(await carrier.find('L-3', since), String(server.kept[2]?.id))
  assert.equal(await carrier.find('L-4', since), undefined)
})

test('a refusal is the carrier’s word; a fault of theirs, too many questions or an unreadable answer say nothing', async (t) => {
  const server = await sendcloudServer(t)
  const carrier = carrierOf(server)
  server.next.push({ status: 400, detail: 'No such postcode.' })
  const refusal = await carrier.create(shipment())
  assert.deepEqual(isRefusal(refusal) && [refusal.code, refusal.params], ['carrier_refuses', { words: 'No such postcode.' }])
  for (const status of [500, 503, 429]) {
    server.next.push({ status })
    await assert.rejects(() => carrier.create(shipment()), OutcomeUnknown)
  }
  const stranger = await carrierOf(server, 'wrong').create(shipment())
  assert.ok(isRefusal(stranger))
  await assert.rejects(() => carrierOf({ url: 'http://127.0.0.1:1/api/v3' }).create(shipment()), OutcomeUnknown)
})

test('a request that is rejected later says why', async (t) => {
  const server = await sendcloudServer(t)
  const carrier = carrierOf(server)
  const id = await asked(carrier)
  Object.assign(server.kept[0] ?? {}, { status: 'request_rejected' })
  const { state, failure } = (await carrier.look(id)) ?? {}
  assert.deepEqual([state, failure], ['refused', 'No such street.'])
})

test('a label is taken back; what is unknown or on its way is told', async (t) => {
  const server = await sendcloudServer(t)
  const carrier = carrierOf(server)
  const id = await asked(carrier)
  assert.equal(await carrier.cancel(id), 'cancelled')
  assert.equal((await carrier.look(id))?.state, 'cancelled')
  assert.equal(await carrier.cancel('1'), 'unknown')
  Object.assign(server.kept[0] ?? {}, { cancellable: false })
  assert.equal(await carrier.cancel(id), 'too_late')
  server.next.push({ status: 500 })
  await assert.rejects(() => carrier.cancel(id), OutcomeUnknown)
})

test('where a parcel is, in order, whatever the order it was told in', async (t) => {
  const server = await sendcloudServer(t)
  const carrier = carrierOf(server)
  const id = await asked(carrier)
  server.kept[0]?.history.push(
    { parent_status: 'delivered', carrier_message: 'Livré', carrier_update_timestamp: '2026-11-26T09:00:00Z' },
    { parent_status: 'to-sorting', carrier_message: 'Déposé', carrier_update_timestamp: '2026-11-25T09:00:00Z' },
    { parent_status: 'unheard-of', carrier_message: 'Trié', carrier_update_timestamp: '2026-11-25T18:00:00+01:00' },
  )
  assert.deepEqual(
    (await carrier.look(id))?.history.map(({ status, words }) => [status, words]),
    [
      ['dropped_off', 'Déposé'],
      ['in_transit', 'Trié'],
      ['delivered_to_warehouse', 'Livré'],
    ],
  )
  assert.equal(await carrier.look('1'), undefined)
})

test('a webhook’s signature is of its very bytes, in hexadecimal', () => {
  const raw = Buffer.from('{"key": "value"}')
  const signature = '1eed4b3d41f4653ac64fd56f1bf1cbfd349e4482cbc11dff7134bd93e5da4b0a'
  const signed = (over: Partial<{ signature: string | undefined; secret: string; raw: Uint8Array }> = {}) =>
    isSigned(over.raw ?? raw, { signature, secret: 'secretkey', ...over })
  assert.ok(signed())
  assert.ok(signed({ signature: signature.toUpperCase() }))
  assert.ok(!signed({ raw: Buffer.from('{"key":"value"}') }))
  assert.ok(!signed({ secret: 'other' }))
  for (const wrong of [undefined, '', 'x', signature.slice(2)]) assert.ok(!signed({ signature: wrong }))
})
