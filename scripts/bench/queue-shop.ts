import type { Pool } from 'pg'
import type { World } from '#application/ports.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { migrate } from '#adapters/db/migrate.ts'
import { type Connection } from '#adapters/db/pool.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { installJobs } from '#adapters/jobs/install-jobs.ts'
import { bulkReturns } from '../../seeds/bulk.ts'
import { inProcess } from './acts.ts'
import { worldOn } from './prepare.ts'
import { openShop, talkOf } from './shop.ts'

type Wanted = { connection: Connection; pool: Pool; size: number; say: (sentence: string) => void }

const quiet = (): void => undefined

/** A database with so many returns of customers with names and companies, as different from one another as a desk's are; the one that is there, where it has them. */
export async function queueShop({ connection, pool, size, say }: Wanted): Promise<void> {
  await migrate(connection, { say: quiet })
  const { rows } = await pool.query<{ count: string }>('select count(*) as count from returns')
  if (Number(rows[0]?.count) >= size) return
  await installJobs(connection, { say: quiet })
  await publishPolicy(pool, technostok, { personId: null, at: new Date().toISOString() })
  const world = worldOn(pool)
  const { nextFree } = await openShop(pool, world, { orders: 10, customers: 5 })
  const template = await talkOf(pool, (await inProcess(world).submit(nextFree())).number)
  const people = await namedPeople(pool, Math.max(50, Math.floor(size / 40)))
  const varied = { staff: await agents(world) }
  await bulkReturns(pool, { returnId: template.id, orderId: template.orderId, people, count: size - 1, varied, say })
}

/** Forty who answer. */
const agents = (world: World): Promise<string[]> =>
  Promise.all(
    Array.from({ length: 40 }, (_, nth) =>
      world.people.keepStaff({
        id: world.newId(),
        email: `agent-${nth}@bench.example`,
        name: `Agent ${nth}`,
        roles: ['support'],
        passwordHash: 'x',
        at: world.now(),
      }),
    ),
  )

/** Names of two parts, half of the people with one of a tenth as many companies. */
async function namedPeople(pool: Pool, count: number): Promise<string[]> {
  await pool.query(
    `insert into companies (id, shop_company, name) select gen_random_uuid(), 'bulk ' || n,
       (array['Atelier','Réseaux','Clinique','Librairie','Cabinet','Garage','Menuiserie','Pharmacie','Studio','Lycée'])[1 + n % 10] || ' ' || initcap(md5('c' || n)::text)
     from generate_series(1, $1::int) n`,
    [Math.ceil(count / 10)],
  )
  const { rows } = await pool.query<{ id: string }>(
    `insert into people (id, email, name, roles, profile, company_id, created_at)
     select gen_random_uuid(), 'client-' || n || '@' || substr(md5('d' || n), 1, 8) || '.example',
       (array['Maëlle','Théo','Inès','Malo','Zoé','Noël','Chloé','Yann','Jade','Rémi','Anaïs','Loïc','Élise','Hugo','Léa'])[1 + n % 15] || ' '
         || initcap(translate(substr(md5('p' || n % 9000), 1, 9), '0123456789', 'aeiourstln')),
       '{customer}', 'account', case when n % 2 = 0 then (select id from companies where shop_company = 'bulk ' || 1 + n % $2::int) end, now()
     from generate_series(1, $1::int) n returning id`,
    [count, Math.ceil(count / 10)],
  )
  return rows.map(({ id }) => id)
}
