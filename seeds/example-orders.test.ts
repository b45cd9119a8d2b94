import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inconsistencies } from '#domain/order/consistency.ts'
import { orderInput, type OrderInput } from '#domain/order/order.ts'
import { columns } from '#adapters/shops/csv/columns.ts'
import { readCsvOrders } from '#adapters/shops/csv/read-orders.ts'
import { writeCsvOrders } from '#adapters/shops/csv/write-orders.ts'
import { exampleOrders } from './example-orders.ts'

const path = new URL('../docs/examples/orders.csv', import.meta.url)
const orders = exampleOrders().map((order) => orderInput.parse(order))

test('the example file is what its script writes', async () => {
  assert.equal(await readFile(path, 'utf8'), [...writeCsvOrders(orders)].join(''), 'run: npm run examples')
})

test('what is read from the example file is what was written, order by order', async () => {
  const read: OrderInput[] = []
  for await (const row of readCsvOrders(createReadStream(path), { zone: 'Europe/Paris' })) {
    assert.ok('order' in row, JSON.stringify(row))
    read.push(orderInput.parse(row.order))
  }
  assert.deepEqual(read, orders)
})

test('there are more than two hundred orders, nothing is wrong with any, and every column is used', async () => {
  assert.ok(orders.length > 200)
  for (const order of orders) assert.deepEqual(inconsistencies(order, '2026-12-01T00:00:00.000Z'), [], order.id)
  const used = new Set<string>()
  const [header = '', ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  for (const row of rows)
    for (const [index, cell] of row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).entries()) if (cell) used.add(header.split(',')[index] ?? '')
  assert.deepEqual(
    columns.map(({ name }) => name).filter((name) => !used.has(name)),
    [],
  )
})
