import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, constantFrom, integer, nat, property, record } from 'fast-check'
import { account, givenLine, givenOrder, givenParcel } from '../../tests/support/judged.ts'
import { orderKey } from '#domain/order/order-number.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { byOrder, type LotOrder, placeRows } from './place-rows.ts'
import type { GivenRow } from './read-rows.ts'

const now = '2026-11-20T10:00:00.000Z'
const ordered = (
  id: string,
  placedAt: string,
  over: { serials?: string[]; held?: number; sku?: string; deliveredAt?: string } = {},
): LotOrder => {
  const { serials = [], held = 0, sku = 'NB-14', deliveredAt = '2026-11-10T11:00:00.000Z' } = over
  const line = `${id}-L`
  return {
    order: givenOrder({
      id,
      number: `CMD-${id}`,
      placedAt,
      buyerCapacity: 'professional',
      lines: [givenLine({ id: line, sku, hasSerials: serials.length > 0 })],
      parcels: [givenParcel({ deliveredAt, items: [{ orderLineId: line, quantity: 2, serials }] })],
    }),
    buyer: account,
    held: { units: { [line]: held }, serials: [] },
    policy: technostok,
  }
}
const old = ordered('A', '2026-11-01T09:00:00.000Z', { serials: ['SN-1', 'SN-2'] })
const recent = ordered('B', '2026-11-05T09:00:00.000Z', { serials: ['SN-3', 'SN-4'] })
const orders = [old, recent]

const row = (over: Partial<GivenRow>): GivenRow => ({
  line: 1,
  order: '',
  sku: '',
  serial: '',
  quantity: 1,
  reason: '',
  reference: '',
  ...over,
})
const said = (rows: readonly Partial<GivenRow>[], among: readonly LotOrder[] = orders, type = 'standard_warranty'): string[] =>
  placeRows(rows.map(row), among, { type, now }).map((one) =>
    one.place
      ? `${one.place.orderId} ${'verdict' in one ? one.verdict : ''}${one.place.others ? ` +${one.place.others}` : ''}`
      : 'fault' in one
        ? one.fault.code
        : '',
  )

const table: readonly [string, readonly Partial<GivenRow>[], readonly string[]][] = [
  ['a serial finds its order, however it is written', [{ serial: 'sn1' }, { serial: 'SN-3' }], ['A eligible', 'B eligible']],
  [
    'a SKU is taken from the newest order that has units left',
    [{ sku: 'nb-14', quantity: 2 }, { sku: 'NB-14', quantity: 2 }, { sku: 'NB-14' }],
    ['B eligible +1', 'A eligible +1', 'B blocked +1'],
  ],
  ['a lone column may hold SKUs', [{ serial: 'NB-14' }], ['B eligible +1']],
  [
    'and so many of them',
    [
      { serial: 'nb-14', quantity: 2 },
      { serial: 'NB-14', quantity: 2 },
    ],
    ['B eligible +1', 'A eligible +1'],
  ],
  ['the order that is named counts', [{ sku: 'NB-14', order: 'cmd-a' }], ['A eligible']],
  [
    'however its number is written',
    [
      { sku: 'NB-14', order: 'N° CMD A' },
      { sku: 'NB-14', order: '#cmda' },
      { serial: 'SN-3', order: 'Cmd.B' },
    ],
    ['A eligible', 'A eligible', 'B eligible'],
  ],
  ['nothing that could be a number is no order', [{ sku: 'NB-14', order: '?' }], ['order_unknown']],
  ['an order that is not theirs', [{ sku: 'NB-14', order: 'CMD-9' }], ['order_unknown']],
  ['a serial that nobody sold them', [{ serial: 'ZZ-9' }], ['serial_unknown']],
  ['a SKU that they never bought', [{ sku: 'XX-1' }], ['sku_unknown']],
  ['a strange serial of a known SKU is for an agent to look at', [{ serial: 'ZZ-9', sku: 'NB-14' }], ['B review +1']],
  ['a serial twice', [{ serial: 'SN-1' }, { serial: 'SN1' }], ['A eligible', 'row_twice']],
  ['one serial is one unit', [{ serial: 'SN-1', quantity: 2 }], ['one_serial_one_unit']],
]
for (const [what, rows, verdicts] of table) test(what, () => assert.deepEqual(said(rows), verdicts))

test('late, a row can be pleaded for; all in returns, it is blocked', () => {
  assert.deepEqual(
    said([{ serial: 'SN-1' }], [ordered('A', '2026-10-01T09:00:00.000Z', { serials: ['SN-1'], deliveredAt: '2026-10-10T11:00:00.000Z' })]),
    ['A blocked_waivable'],
  )
  assert.deepEqual(said([{ serial: 'SN-1' }], [ordered('A', '2026-11-01T09:00:00.000Z', { serials: ['SN-1'], held: 2 })]), ['A blocked'])
})

test('an IMEI that is wrongly written is told as such', () => {
  const phones = [ordered('A', '2026-11-01T09:00:00.000Z', { sku: 'TK-TEL-5G' })]
  assert.deepEqual(said([{ sku: 'TK-TEL-5G', serial: '490154203237519' }], phones), ['imei_check_digit'])
})

test('rows are sorted by order into lines; blocked ones stay out', () => {
  const rows = [{ serial: 'SN-1', reference: 'R1' }, { serial: 'SN-3' }, { serial: 'SN-2', reference: 'R2' }, { serial: 'ZZ-9' }].map(row)
  const placed = placeRows(rows, orders, { type: 'standard_warranty', now })
  assert.deepEqual(
    byOrder(
      placed,
      orders.map(({ order }) => order),
    ),
    [
      { orderId: 'A', lines: [{ orderLineId: 'A-L', quantity: 2, serials: ['SN-1', 'SN-2'], reason: null, references: ['R1', 'R2'] }] },
      { orderId: 'B', lines: [{ orderLineId: 'B-L', quantity: 1, serials: ['SN-3'], reason: null, references: [] }] },
    ],
  )
})

test('a reason is taken by its code or its words, in either language; one of another type is told', () => {
  const { label } = technostok.reasons['dead_on_arrival'] ?? assert.fail()
  const rows = ['dead_on_arrival', label.fr.toUpperCase(), `${label.en}.`, ''].map((reason) => row({ sku: 'NB-14', reason }))
  const placed = placeRows(rows, orders, { type: 'standard_warranty', now })
  assert.deepEqual(
    placed.map(({ reason }) => reason),
    ['dead_on_arrival', 'dead_on_arrival', 'dead_on_arrival', ''],
  )
  assert.deepEqual(said([{ sku: 'NB-14', reason: 'Trop bleu' }]), ['reason_unknown'])
  assert.deepEqual(said([{ sku: 'NB-14', reason: 'not_needed' }]), ['reason_unknown'])
})

test('a line has the reason that all its rows give, and none where they differ', () => {
  const reasonOf = (...reasons: string[]): readonly (string | null)[] => {
    const rows = reasons.map((reason, index) => row({ serial: `SN-${index + 1}`, reason }))
    const [made] = byOrder(placeRows(rows, [old], { type: 'standard_warranty', now }), [old.order])
    return made?.lines.map(({ reason }) => reason) ?? []
  }
  assert.deepEqual(reasonOf('dead_on_arrival', 'dead_on_arrival'), ['dead_on_arrival'])
  assert.deepEqual(reasonOf('dead_on_arrival', 'failed_in_use'), [null])
  assert.deepEqual(reasonOf('dead_on_arrival', ''), [null])
})

const plain = (text: string): string => text.trim().toUpperCase()

/** Where rows belong by looking at every line for each of them; two units of each line were delivered. */
function plainly(rows: readonly GivenRow[], among: readonly LotOrder[]): (string | null)[] {
  const taken: { line: string; quantity: number; serial: string }[] = []
  const newest = among.toSorted((a, b) => b.order.placedAt.localeCompare(a.order.placedAt))
  const all = newest.flatMap(({ order }) => order.lines)
  const everSold = new Set(
    newest.flatMap(({ order }) => order.parcels.flatMap(({ items }) => items.flatMap(({ serials }) => serials.map(serialKey)))),
  )
  return rows.map((given) => {
    const isSku = given.sku === '' && !everSold.has(serialKey(given.serial)) && all.some((line) => plain(line.sku) === plain(given.serial))
    const { order, sku, serial, quantity } = isSku ? { ...given, sku: given.serial, serial: '' } : given
    const key = serialKey(serial)
    if (key !== '' && (quantity > 1 || taken.some((one) => one.serial === key))) return null
    const lines = newest
      .filter((at) => order === '' || orderKey(at.order.number) === orderKey(order))
      .flatMap((at) => at.order.lines.map((line) => ({ line, at, sold: at.order.parcels.flatMap(({ items }) => items) })))
    const bySerial = lines.filter(({ line, sold }) =>
      sold.some((item) => key !== '' && item.orderLineId === line.id && item.serials.map(serialKey).includes(key)),
    )
    const named = (wanted: string) => (one: (typeof lines)[number]) => plain(one.line.sku) === plain(wanted)
    const found = bySerial.length > 0 ? bySerial.filter(sku === '' ? () => true : named(sku)) : lines.filter(named(sku))
    const left = ({ line, at }: (typeof lines)[number]): number =>
      2 - (at.held.units[line.id] ?? 0) - taken.reduce((sum, one) => sum + (one.line === line.id ? one.quantity : 0), 0)
    const here = found.find((one) => left(one) >= quantity) ?? found[0]
    if (here) taken.push({ line: here.line.id, quantity, serial: key })
    return here ? here.line.id : null
  })
}

test('any list of any orders is placed as if every line had been looked at for every row', () => {
  const order = record({
    day: integer({ min: 1, max: 9 }),
    sku: constantFrom('A', 'a ', 'B'),
    serials: array(constantFrom('S-1', 's1', 'S2', 'A'), { maxLength: 2 }),
    held: nat(2),
  })
  const given = record({
    order: constantFrom('', 'cmd 0', 'CMD-1', 'X'),
    sku: constantFrom('', 'A', 'b', 'X'),
    serial: constantFrom('', 's-1', 'S2', 'A', 'zz'),
    quantity: constantFrom(1, 2, 3),
  })
  holds(
    property(array(order, { maxLength: 5 }), array(given, { maxLength: 8 }), (orders, rows) => {
      const among = orders.map(({ day, ...rest }, index) => ordered(`${index}`, `2026-11-0${day}T09:00:00.000Z`, rest))
      const meant = rows.map(row)
      const placed = placeRows(meant, among, { type: 'standard_warranty', now })
      assert.deepEqual(
        placed.map(({ place }) => place?.orderLineId ?? null),
        plainly(meant, among),
      )
    }),
  )
})
