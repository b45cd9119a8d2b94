import type { World } from '#application/ports.ts'
import type { Job } from '#application/reactions.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { createStores } from '#adapters/db/stores.ts'
import type { OrderInput } from '#domain/order/order.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { newId } from './new-id.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** Stores on a database of one's own; the jobs and the names of the statements that ran are kept to be looked at. */
export type TestStores = Pick<World, 'transact' | 'reads' | 'people' | 'uploads'> & {
  database: TestDatabase
  jobs: Job[]
  statements: string[]
}

export async function testStores(policy: Policy = onlyVersion(1)): Promise<TestStores> {
  const database = await testDatabase()
  const jobs: Job[] = []
  const statements: string[] = []
  const addJobs = async (_client: unknown, added: readonly Job[]): Promise<void> => void jobs.push(...added)
  await publishPolicy(database.pool, policy, { personId: null, at: '2026-01-01T00:00:00.000Z' })
  return { ...createStores(database.pool, { addJobs, onStatement: (name) => statements.push(name) }), database, jobs, statements }
}

/** A document that nothing judges by. */
const onlyVersion = (version: number): Policy => ({ version, inForceFrom: '2026-01-01T00:00:00.000Z' }) as unknown as Policy

/** Imports orders; answers the ids of the first with its lines. */
export async function importOrders({ transact, database }: TestStores, ...orders: OrderInput[]): Promise<ImportedOrder> {
  await transact((stores) => stores.orders.importBatch(orders, { at: '2026-11-20T08:00:00.000Z', newId }))
  const { rows } = await database.pool.query<ImportedOrder>(
    `select o.id as "orderId", o.customer_id as "customerId", o.company_id as "companyId", array_agg(l.id order by l.position) as "orderLineIds"
     from orders o join order_lines l on l.order_id = o.id where o.shop_order_id = $1 group by o.id`,
    [orders[0]?.id],
  )
  return rows[0] as ImportedOrder
}

export type ImportedOrder = { orderId: string; customerId: string | null; companyId: string | null; orderLineIds: string[] }
