import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { orderInput } from '#domain/order/order.ts'
import { writeCsvOrders } from '#adapters/shops/csv/write-orders.ts'
import { exampleOrders } from '../seeds/example-orders.ts'

// docs/examples/orders.csv, or with a path and a number a larger file of the same kind to try the import with.
const [path = join(import.meta.dirname, '../docs/examples/orders.csv'), count] = process.argv.slice(2)
const orders = exampleOrders(count === undefined ? undefined : Number(count)).map((order) => orderInput.parse(order))
await writeFile(path, writeCsvOrders(orders))
