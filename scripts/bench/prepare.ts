import type { Pool } from 'pg'
import { technostok } from '#domain/policy/technostok.ts'
import { recognise } from '#application/people/session.ts'
import type { World } from '#application/ports.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { openPool } from '#adapters/db/pool.ts'
import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { newId } from '#adapters/secrets/new-id.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { bulkReturns } from '../../seeds/bulk.ts'
import { type ActName, type Acts, inProcess } from './acts.ts'
import type { Ground } from './ground.ts'
import { recorder, type Said } from './record.ts'
import { type Script, script } from './replay.ts'
import { type Free, openShop, type Talk, talkOf } from './shop.ts'

/** Stands for a return's sequence in what was recorded: no other number there looks like it. */
export const sequenceMark = 777_000_001

export type Prepared = {
  /** What each act says to the database, to be said again. */
  scripts: Readonly<Record<ActName, Script>>
  /** How many statements each takes through the API. */
  statements: Readonly<Record<ActName, number>>
  recorded: { free: Free; number: string; talk: Talk }
  /** The next order nobody returned from: every submission is a first. */
  nextFree: () => Free
  /** Returns to read and to talk in, for each contestant. */
  talks: readonly (readonly Talk[])[]
}

type Size = { size: number; orders: number; say: (sentence: string) => void }

/** A database with so many returns of customers who have forty or more, orders to return from, and every act's statements. */
export async function prepare(ground: Ground, { size, orders, say }: Size): Promise<Prepared> {
  await using leaving = new AsyncDisposableStack()
  const pool = openPool(ground.connection, { max: 4 })
  leaving.defer(() => pool.end())
  const heard = recorder(pool)
  await publishPolicy(pool, technostok, { personId: null, at: new Date().toISOString() })
  const world = worldOn(pool)
  const customers = Math.min(1000, Math.max(25, Math.floor(size / 40)))
  const { nextFree, customers: people } = await openShop(pool, world, { orders, customers })
  const acts = inProcess(world)
  const submitted = async (): Promise<Talk> => talkOf(pool, (await acts.submit(nextFree())).number)
  const template = await submitted()
  await bulkReturns(pool, { returnId: template.id, orderId: template.orderId, people, count: size - 1, say })
  const talks = [await inTurn(64, submitted), await inTurn(64, submitted), await inTurn(64, submitted)]
  return { ...(await record({ acts, pool, world, take: heard.take, nextFree, submitted })), nextFree, talks }
}

/** A world on this database, for acts of this process. */
export const worldOn = (pool: Pool): World =>
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

type Recording = { acts: Acts; pool: Pool; world: World; take: () => Said[]; nextFree: () => Free; submitted: () => Promise<Talk> }

/** Does each act three times, plans and caches warm, and keeps what it said the last time. */
async function record({
  acts,
  pool,
  world,
  take,
  nextFree,
  submitted,
}: Recording): Promise<Pick<Prepared, 'scripts' | 'statements' | 'recorded'>> {
  const said = async (act: () => Promise<unknown>): Promise<Said[]> => {
    for (let i = 0; i < 3; i++) {
      take()
      await act()
    }
    return take()
  }
  const talk = await submitted()
  let free = nextFree()
  let number = ''
  const submit = await said(async () => ({ number } = await acts.submit((free = nextFree()))))
  const readOne = await said(() => acts['read one'](talk))
  const list = await said(() => acts['list 20'](talk))
  await pool.query('update returns set sequence = $2 where id = $1', [talk.id, sequenceMark])
  take()
  await acts['post a message'](talk)
  const post = take()

  const known = (whose: Free | Talk) => recognise(world.secrets.hash(whose.token), { people: world.people, now: world.now() })
  const once = <Whose extends Free | Talk>(whose: Whose) => ({
    ...whose,
    idempotency: { principal: whose.customerId, route: 'bench', key: newId(), requestHash: '00' },
  })
  const through = async (whose: Free | Talk, act: () => Promise<unknown>): Promise<number> =>
    (await said(async () => void (await known(whose), await act()))).length
  return {
    scripts: {
      submit: script(submit, [free.customerId, free.orderId, free.orderLineId]),
      'read one': script(readOne, 'all'),
      'list 20': script(list, 'all'),
      'post a message': script(post, [talk.customerId, talk.id, talk.orderId]),
    },
    statements: {
      submit: await through(free, () => acts.submit(once(nextFree()))),
      'read one': await through(talk, () => acts['read one'](talk)),
      'list 20': await through(talk, () => acts['list 20'](talk)),
      'post a message': await through(talk, () => acts['post a message'](once(talk))),
    },
    recorded: { free, number, talk },
  }
}
