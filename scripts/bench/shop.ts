import type { Pool } from 'pg'
import { orderInput } from '#domain/order/order.ts'
import type { World } from '#application/ports.ts'
import { newId } from '#adapters/secrets/new-id.ts'

/** An order that nobody returned from yet, and the session of its customer. */
export type Free = { orderId: string; orderLineId: string; customerId: string; token: string }

/** A return that is read and talked in, and the session of its customer. */
export type Talk = { id: string; number: string; sequence: number; orderId: string; customerId: string; token: string }

export type Shop = { customers: readonly string[]; nextFree: () => Free }

const tokenOf = (customerId: string): string => `bench-session-of-${customerId}`

/** So many orders of so many customers, in turn, each customer signed in. */
export async function openShop(pool: Pool, world: World, count: { orders: number; customers: number }): Promise<Shop> {
  const delivered = new Date(Date.now() - 86_400_000).toISOString()
  for (let from = 0; from < count.orders; from += 500) {
    const batch = Array.from({ length: 500 }, (_, i) => order(from + i, { delivered, customer: (from + i) % count.customers }))
    await world.transact((stores) => stores.orders.importBatch(batch, { at: delivered, newId }))
  }
  const { rows } = await pool.query<Omit<Free, 'token'>>(
    `select o.id as "orderId", l.id as "orderLineId", o.customer_id as "customerId" from orders o join order_lines l on l.order_id = o.id order by o.number`,
  )
  const customers = [...new Set(rows.map((row) => row.customerId))]
  await Promise.all(customers.map((id) => signIn(world, id)))
  let used = 0
  const nextFree = (): Free => {
    const row = rows[used++]
    if (!row) throw new Error('no free order is left')
    return { ...row, token: tokenOf(row.customerId) }
  }
  return { customers, nextFree }
}

const order = (index: number, { delivered, customer }: { delivered: string; customer: number }) =>
  orderInput.parse({
    id: `F${index}`,
    number: `CMD-F${String(index).padStart(6, '0')}`,
    placedAt: delivered,
    currency: 'EUR',
    email: `client${customer}@bench.example`,
    customer: { id: `bench${customer}`, name: `Client ${customer}`, profile: 'account' },
    received: 24_990,
    lines: [{ id: 'L1', sku: 'TK-ECR-27Q', name: 'Écran 27 pouces QHD', quantity: 1, gross: 24_990, taxRate: 2000, tax: 4165 }],
    parcels: [{ id: 'P1', carrier: 'Colissimo', deliveredAt: delivered, deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 1 }] }],
  })

async function signIn(world: World, personId: string): Promise<void> {
  const at = new Date().toISOString()
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const tokenHash = world.secrets.hash(tokenOf(personId))
  await world.people.openSession({ tokenHash, personId, at, expiresAt, userAgent: null, replaces: null })
}

/** The return of this number, by its customer. */
export async function talkOf(pool: Pool, number: string): Promise<Talk> {
  const { rows } = await pool.query<Omit<Talk, 'token'>>(
    'select id, number, sequence, order_id as "orderId", customer_id as "customerId" from returns where number = $1',
    [number],
  )
  if (!rows[0]) throw new Error(`no return ${number}`)
  return { ...rows[0], token: tokenOf(rows[0].customerId) }
}
