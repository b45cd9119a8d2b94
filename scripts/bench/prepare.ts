import type { ClientBase, Pool } from 'pg'
import type { Actor } from '#domain/actor.ts'
import { orderInput } from '#domain/order/order.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { World } from '#application/ports.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { openPool } from '#adapters/db/pool.ts'
import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { newId } from '#adapters/secrets/new-id.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { bulkReturns } from '../../seeds/bulk.ts'
import { type Acts, type Free, inProcess } from './acts.ts'
import type { Ground } from './ground.ts'
import { recorder, type Said } from './record.ts'
import { type Script, script } from './replay.ts'

export const token = 'bench-session-token'

/** Stands for a return's sequence in what was recorded: no other number there looks like it. */
export const sequenceMark = 777_000_001

/** A return that messages are posted to; each caller has its own, since one return takes one message at a time. */
export type Chat = { id: string; number: string; orderId: string }

export type Prepared = {
  /** What each act said to the database, to be said again. */
  scripts: Readonly<Record<keyof Acts, Script>>
  recorded: { order: Free; number: string; chat: Chat }
  /** The next order nobody returned from: every submission is a first. */
  nextFree: () => Free
  number: string
  chats: readonly Chat[]
}

/** A database with so many returns, one customer who signed in, orders to return from, and every act's statements. */
export async function prepare(ground: Ground, size: number, say: (sentence: string) => void): Promise<Prepared> {
  const pool = openPool(ground.connection, { max: 4 })
  const heard = recorder(pool)
  await publishPolicy(pool, technostok, { personId: null, at: new Date().toISOString() })
  const world = worldOn(pool)
  const { nextFree, customerId } = await freeOrders(pool, world)
  await signIn(world, customerId)
  const customer: Actor = { id: customerId, customerId, roles: ['customer'], locale: 'fr' }
  const acts = inProcess(world, customer)
  const submitted = async (): Promise<Chat> => chatOf(pool, (await acts.submit(nextFree())).number)
  const template = await submitted()
  await onClient(pool, (client) => bulkReturns(client, { returnId: template.id, orderId: template.orderId, count: size - 1, say }))
  const chats = await inTurn(8, submitted)
  // So that a page of twenty is full.
  await inTurn(20, submitted)
  const recording = await record({ acts, pool, take: heard.take, nextFree, template, customerId, submitted })
  await pool.end()
  return { ...recording, nextFree, number: template.number, chats }
}

const worldOn = (pool: Pool): World =>
  ({
    ...createStores(pool, { addJobs: jobWriter(pool) }),
    now: () => new Date().toISOString(),
    newId,
    secrets: createSecrets('a bench has no secrets, but needs a key'),
  }) as unknown as World

async function inTurn<T>(times: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let i = 0; i < times; i++) made.push(await make())
  return made
}

async function chatOf(pool: Pool, number: string): Promise<Chat> {
  const { rows } = await pool.query<Chat>('select id, number, order_id as "orderId" from returns where number = $1', [number])
  if (!rows[0]) throw new Error(`no return ${number}`)
  return rows[0]
}

async function onClient(pool: Pool, work: (client: ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await work(client)
  } finally {
    client.release()
  }
}

const orders = 16_000

async function freeOrders(pool: Pool, world: World): Promise<{ nextFree: () => Free; customerId: string }> {
  const delivered = new Date(Date.now() - 86_400_000).toISOString()
  for (let from = 0; from < orders; from += 500) {
    const batch = Array.from({ length: 500 }, (_, i) => order(`F${from + i}`, delivered))
    await world.transact((stores) => stores.orders.importBatch(batch, { at: delivered, newId }))
  }
  const { rows } = await pool.query<Free & { customerId: string }>(
    'select o.id as "orderId", l.id as "orderLineId", o.customer_id as "customerId" from orders o join order_lines l on l.order_id = o.id',
  )
  let used = 0
  const nextFree = (): Free => {
    const row = rows[used++]
    if (!row) throw new Error('no free order is left')
    return { orderId: row.orderId, orderLineId: row.orderLineId }
  }
  return { nextFree, customerId: rows[0]?.customerId ?? '' }
}

const order = (id: string, delivered: string) =>
  orderInput.parse({
    id,
    number: `CMD-${id}`,
    placedAt: delivered,
    currency: 'EUR',
    email: 'client@bench.example',
    customer: { id: 'bench', name: 'Client du banc', profile: 'account' },
    received: 24_990,
    lines: [{ id: 'L1', sku: 'TK-ECR-27Q', name: 'Écran 27 pouces QHD', quantity: 1, gross: 24_990, taxRate: 2000, tax: 4165 }],
    parcels: [{ id: 'P1', carrier: 'Colissimo', deliveredAt: delivered, deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 1 }] }],
  })

async function signIn(world: World, personId: string): Promise<void> {
  const at = new Date().toISOString()
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  await world.people.openSession({ tokenHash: world.secrets.hash(token), personId, at, expiresAt, userAgent: null, replaces: null })
}

type Recording = {
  acts: Acts
  pool: Pool
  take: () => Said[]
  nextFree: () => Free
  template: Chat
  customerId: string
  submitted: () => Promise<Chat>
}

/** Does each act three times, plans and caches warm, and keeps what it said the last time. */
async function record({
  acts,
  pool,
  take,
  nextFree,
  template,
  customerId,
  submitted,
}: Recording): Promise<Pick<Prepared, 'scripts' | 'recorded'>> {
  const said = async (act: () => Promise<unknown>): Promise<Said[]> => {
    for (let i = 0; i < 3; i++) {
      take()
      await act()
    }
    return take()
  }
  let order = nextFree()
  let number = ''
  const submit = await said(async () => ({ number } = await acts.submit((order = nextFree()))))
  const readOne = await said(() => acts['read one'](template.number))
  const list = await said(() => acts['list 20']())
  const chat = await submitted()
  await acts['post a message'](chat.number)
  await pool.query('update returns set sequence = $2 where id = $1', [chat.id, sequenceMark])
  take()
  await acts['post a message'](chat.number)
  const post = take()
  return {
    scripts: {
      submit: script(submit, [customerId, order.orderId, order.orderLineId]),
      'read one': script(readOne, 'all'),
      'list 20': script(list, 'all'),
      'post a message': script(post, [customerId, chat.id, chat.orderId]),
    },
    recorded: { order, number, chat },
  }
}
