import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { orderInput } from '#domain/order/order.ts'
import type { GivenRow } from '#application/orders/import-orders.ts'
import { columns } from './columns.ts'
import { readCsvOrders, UnreadableFile } from './read-orders.ts'

async function rowsOf(csv: string | Uint8Array, piece = 7): Promise<GivenRow[]> {
  const bytes = typeof csv === 'string' ? Buffer.from(csv) : csv
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  const rows: GivenRow[] = []
  for await (const row of readCsvOrders(pieces(), { zone: 'Europe/Paris' })) rows.push(row)
  return rows
}

const orderOf = (row: GivenRow | undefined): unknown => (row && 'order' in row ? row.order : assert.fail(JSON.stringify(row)))
const faultsOf = (row: GivenRow | undefined): string[] =>
  row && 'faults' in row
    ? row.faults.map((fault) => `${fault.line ?? row.line} ${fault.field} ${fault.code}`)
    : assert.fail('nothing wrong')

const headers =
  'order_id,placed_at,email,received,line_id,sku,name,quantity,gross,tax_rate,tax,parcel_id,parcel_delivered_at,parcel_quantity,parcel_serials'
const csv = (...rows: string[]): string => [headers, ...rows, ''].join('\n')
const good = 'A-1,2026-11-02,jeanne@particulier.example,249.90,1,TK-1,Écran,1,249.90,20,41.65,,,,'

test('one row is an order of one line, in minor units and basis points, at the merchant’s noon', async () => {
  const [row] = await rowsOf(csv(good))
  assert.deepEqual(orderOf(row), {
    id: 'A-1',
    number: 'A-1',
    currency: 'EUR',
    placedAt: '2026-11-02T11:00:00.000Z',
    email: 'jeanne@particulier.example',
    received: 24990,
    lines: [{ id: '1', sku: 'TK-1', name: 'Écran', quantity: 1, gross: 24990, taxRate: 2000, tax: 4165 }],
    parcels: [],
  })
  assert.ok(orderInput.safeParse(orderOf(row)).success)
})

test('a French spreadsheet’s file reads the same: byte order mark, semicolons, decimal commas, quotes and line ends of Windows', async () => {
  const french = `\ufeff${headers.replaceAll(',', ';')}\r\nA-1;"2026-11-02";jeanne@particulier.example;249,9;1;TK-1;Écran;1;"249,90";20,00;41,65;;;;\r\n`
  assert.deepEqual(orderOf((await rowsOf(french))[0]), orderOf((await rowsOf(csv(good)))[0]))
})

test('neighbouring rows are lines of one order; what the order says need not be repeated', async () => {
  const [row, ...more] = await rowsOf(csv(good, 'A-1,,,,2,TK-2,Souris,2,59.80,20,9.97,,,,'))
  assert.deepEqual(more, [])
  assert.deepEqual(
    (orderOf(row) as { lines: { id: string }[] }).lines.map((line) => line.id),
    ['1', '2'],
  )
})

test('a line in two parcels is told by a row that repeats it; lines share a parcel by its id', async () => {
  const [row] = await rowsOf(
    csv(
      'A-1,2026-11-02,j@p.example,0,1,TK-1,Écran,3,749.70,20,124.95,P1,2026-11-05 14:30,2,SN1|SN2',
      'A-1,,,,1,,,,,,,P2,,1,SN3',
      'A-1,,,,2,TK-2,Souris,1,29.90,20,4.98,P1,,,',
    ),
  )
  const { lines, parcels } = orderOf(row) as { lines: unknown[]; parcels: unknown[] }
  assert.equal(lines.length, 2)
  assert.deepEqual(parcels, [
    {
      id: 'P1',
      deliveredAt: '2026-11-05T13:30:00.000Z',
      deliveredSource: 'shop',
      items: [
        { line: '1', quantity: 2, serials: ['SN1', 'SN2'] },
        { line: '2', quantity: 1 },
      ],
    },
    { id: 'P2', deliveredSource: 'unknown', items: [{ line: '1', quantity: 1, serials: ['SN3'] }] },
  ])
})

test('customer, addresses and invoices become what they are in the API', async () => {
  const more =
    'customer_id,customer_name,customer_profile,billing_name,billing_line1,billing_postal_code,billing_city,billing_country,invoices,withdrawal_informed'
  const [row] = await rowsOf(
    `${headers},${more}\n${good},C1,Soizic,account,Atelier,3 quai,44000,Nantes,FR,FA-1@2026-11-02|FA-2@2026-11-09,non\n`,
  )
  const { customer, billing, invoices, withdrawalInformed } = orderInput.parse(orderOf(row))
  assert.deepEqual(customer, { id: 'C1', name: 'Soizic', profile: 'account', tier: null, company: null, locale: 'fr' })
  assert.deepEqual(billing, { name: 'Atelier', line1: '3 quai', postalCode: '44000', city: 'Nantes', country: 'FR' })
  assert.deepEqual(invoices, [
    { number: 'FA-1', date: '2026-11-02' },
    { number: 'FA-2', date: '2026-11-09' },
  ])
  assert.equal(withdrawalInformed, false)
})

const amounts: readonly [string, number | null][] = [
  ['249.90', 24990],
  ['249,90', 24990],
  ['1 249,90', 124990],
  ['1\u202f249,90', 124990],
  ['12\u00a0345\u00a0678,9', 1234567890],
  ['7', 700],
  ['0.05', 5],
  ['0', 0],
  ['1,249.90', null],
  ['1.249,90', null],
  ['1,249', null],
  ['249.905', null],
  ['-5', null],
  ['12 34,00', null],
  ['€5', null],
  ['1e3', null],
  ['.5', null],
]
for (const [given, minor] of amounts) {
  test(`an amount of « ${given} » is ${minor === null ? 'refused, because it could mean two things or nothing' : `${minor} minor units`}`, async () => {
    const [row] = await rowsOf(csv(good.replace('1,249.90', `1,"${given}"`)))
    if (minor === null) assert.deepEqual(faultsOf(row), ['2 gross amount_malformed'])
    else assert.equal((orderOf(row) as { lines: { gross: number }[] }).lines[0]?.gross, minor)
  })
}

test('minor units are those of the currency', async () => {
  const inCurrency = async (currency: string, gross: string): Promise<unknown> =>
    orderOf(
      (
        await rowsOf(
          `${headers},currency\n${good.replace('249.90,1,TK', '0,1,TK').replace('1,249.90', `1,${gross}`).replace('41.65', '0')},${currency}\n`,
        )
      )[0],
    )
  assert.equal(((await inCurrency('JPY', '24990')) as { lines: { gross: number }[] }).lines[0]?.gross, 24990)
  assert.equal(((await inCurrency('TND', '24.990')) as { lines: { gross: number }[] }).lines[0]?.gross, 24990)
})

const times: readonly [string, string | null][] = [
  ['2026-11-02', '2026-11-02T11:00:00.000Z'],
  ['2026-07-02', '2026-07-02T10:00:00.000Z'],
  ['2026-11-02 00:05', '2026-11-01T23:05:00.000Z'],
  ['2026-11-02T14:03:07', '2026-11-02T13:03:07.000Z'],
  ['2026-11-02T14:03:00Z', '2026-11-02T14:03:00.000Z'],
  ['2026-11-02T14:03:00.123+02:00', '2026-11-02T12:03:00.123Z'],
  ['2026-11-02 14:03+0100', '2026-11-02T13:03:00.000Z'],
  ['02/11/2026', null],
  ['2026-02-30', null],
  ['2026-11-02 25:00', null],
  ['hier', null],
]
for (const [given, instant] of times) {
  test(`a time of « ${given} » is ${instant ?? 'refused'}`, async () => {
    const [row] = await rowsOf(csv(good.replace('2026-11-02', given)))
    if (instant === null) assert.deepEqual(faultsOf(row), ['2 placed_at time_malformed'])
    else assert.equal((orderOf(row) as { placedAt: string }).placedAt, instant)
  })
}

test('everything wrong with an order is said at once, each with its row and column; its neighbours are read', async () => {
  const rows = await rowsOf(
    csv(
      good,
      'A-2,2026-11-02,j@p.example,0,1,TK-1,Écran,un,249.90,20,41.65,,,,',
      'A-2,,other@p.example,,2,,Souris,1,29.9O,20,4.98,,,,',
      good.replace('A-1', 'A-3'),
    ),
  )
  assert.equal(rows.length, 3)
  assert.deepEqual(faultsOf(rows[1]).sort(), [
    '3 quantity number_malformed',
    '4 email contradicts_first_row',
    '4 gross amount_malformed',
    '4 sku input_required',
  ])
  assert.deepEqual(
    [orderOf(rows[0]), orderOf(rows[2])].map((order) => (order as { id: string }).id),
    ['A-1', 'A-3'],
  )
})

test('rows of one order that stand apart are refused, because the second part would undo the first', async () => {
  const rows = await rowsOf(csv(good, good.replace('A-1', 'A-2'), good.replace(',1,TK', ',2,TK')))
  assert.deepEqual(faultsOf(rows[2]), ['4 order_id order_rows_apart'])
})

test('a row that cannot be read takes the orders beside it along, since it may have been theirs, and no others', async () => {
  for (const bad of ['A-2,too,few', 'A-2,2026-11-02,j@p.example,0,1,TK"1,Écran "27"" x,1,249.90,20,41.65,,,,']) {
    const rows = await rowsOf(csv(good, good.replace('A-1', 'A-2'), bad, good.replace('A-1', 'A-3'), good.replace('A-1', 'A-4')))
    assert.equal(rows.filter((row) => 'order' in row).length, 2, bad)
    assert.deepEqual(
      rows
        .flatMap((row) => ('faults' in row ? row.faults.map((fault) => fault.code) : []))
        .filter((code) => code === 'beside_unreadable_row').length,
      2,
    )
  }
})

test('a row without its order’s number is refused by its line', async () => {
  assert.deepEqual(faultsOf((await rowsOf(csv(good, good.replace('A-1', ''))))[1]), ['3 order_id input_required'])
})

test('a parcel’s cells without a parcel’s id are refused, and so is a line twice for nothing', async () => {
  assert.deepEqual(faultsOf((await rowsOf(csv(good.replace(',,,,', ',,2026-11-05,,').replace('41.65,,,', '41.65,,'))))[0]), [
    '2 parcel_id input_required',
  ])
  assert.deepEqual(faultsOf((await rowsOf(csv(good, 'A-1,,,,1,,,,,,,,,,')))[0]), ['3 line_id line_twice'])
})

test('wrong headers keep the file from being read, all of them said at once', async () => {
  const error = await rowsOf('order_id,placed_at,emails,email,received,line_id,sku,name,quantity,tax_rate,tax,email\n').catch(
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof UnreadableFile)
  assert.deepEqual(error.problems, ['The column gross is missing.', 'The column "emails" is unknown.', 'The column email stands twice.'])
})

test('a file that is empty or not UTF-8 is said to be so', async () => {
  await assert.rejects(rowsOf(''), /empty/)
  await assert.rejects(rowsOf(Buffer.from(csv(good), 'latin1')), /CSV UTF-8/)
})

test('every letter arrives whole, whatever pieces the file comes in', async () => {
  const whole = await rowsOf(csv(good), 1_000_000)
  for (const piece of [1, 2, 3, 5]) assert.deepEqual(orderOf((await rowsOf(csv(good), piece))[0]), orderOf(whole[0]))
})

test('a fault of the order itself is located in the file', async () => {
  const [row] = await rowsOf(csv(good.replace('A-1', '"A-1"'), 'A-1,,,,2,TK-2,Souris,1,29.90,20,4.98,P1,2026-11-05,4,S1'))
  assert.ok(row && 'order' in row && row.locate)
  assert.deepEqual(row.locate('lines.1.tax'), { line: 3, field: 'tax' })
  assert.deepEqual(row.locate('parcels.0.items.0.quantity'), { line: 3, field: 'parcel_quantity' })
  assert.deepEqual(row.locate('parcels.0.deliveredSource'), { line: 3, field: 'parcel_delivered_source' })
  assert.deepEqual(row.locate('customer.profile'), { line: 2, field: 'customer_profile' })
})

test('every column is documented, and no other', async () => {
  const page = await readFile(new URL('../../../docs/orders-import.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^\| `([a-z0-9_]+)` \| (?:needed)? ?\|/gm)].map((match) => match[1] ?? '')
  assert.deepEqual(documented.sort(), columns.map((column) => column.name).sort())
})
