import { performance } from 'node:perf_hooks'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { dashboard } from '#application/figures/show-dashboard.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { perform } from '#application/command.ts'
import { openPool } from '#adapters/db/pool.ts'
import { createStores } from '#adapters/db/stores.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { newId } from '#adapters/secrets/new-id.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import type { Actor } from '#domain/actor.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { World } from '#application/ports.ts'
import { bulkReturns } from '../seeds/bulk.ts'
import { bulkHistory } from '../seeds/bulk-history.ts'
import { inProcess } from './bench/acts.ts'
import { benchGround } from './bench/ground.ts'
import { openShop, talkOf } from './bench/shop.ts'
import { median } from './quantile.ts'

// npm run measure:dashboard -- 200000 — how long the dashboard takes at so many returns, with figures counted, counted anew, and asked for.
const size = Number(process.argv[2] ?? 200_000)
const ROUNDS = 9
const say = (sentence: string): void => console.error(sentence)

await using leaving = new AsyncDisposableStack()
const ground = await benchGround('navette_dashboard')
leaving.defer(() => ground.stop())
const pool = openPool(ground.connection, { max: 4 })
leaving.defer(() => pool.end())
await publishPolicy(pool, technostok, { personId: null, at: new Date().toISOString() })
const world = {
  ...createStores(pool, { addJobs: jobWriter(pool) }),
  now: () => new Date().toISOString(),
  newId,
  secrets: createSecrets('a bench has no secrets, but needs a key'),
} as unknown as World
const { nextFree, customers } = await openShop(pool, world, { orders: 50, customers: 25 })
const acts = inProcess(world)
const template = await talkOf(pool, (await acts.submit(nextFree())).number)
await bulkReturns(pool, { returnId: template.id, orderId: template.orderId, people: customers, count: size - 1, say })
const staff: string[] = []
for (let index = 0; index < 8; index++) {
  const at = world.now()
  staff.push(
    await world.people.keepStaff({
      id: newId(),
      email: `agent-${index}@bench.example`,
      name: `Agent ${index}`,
      roles: ['support'],
      passwordHash: 'x',
      at,
    }),
  )
}
await bulkHistory(pool, { staff, say })

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
const several = async (work: () => Promise<unknown>): Promise<string> => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await took(work))
  return `${Math.round(median(times))} ms`
}

const manager: Actor = { id: newId(), roles: ['manager'], locale: 'fr' }
const ask = (days: number) => () => dashboard({ days }, { reads: world.reads, actor: manager, now: world.now() })
say('counting all days')
const all = await took(() => bringFiguresUpToDate(world))
const days = await pool.query<{ days: number; rows: number }>(
  'select count(distinct day)::int as days, count(*)::int as rows from daily_figures',
)
const agent: Actor = { id: staff[0] ?? '', roles: ['support'], locale: 'fr' }
await perform(postMessage, { actor: agent, input: { number: template.number, body: 'Bonjour.' } }, world)
console.log(`${size} returns; ${days.rows[0]?.days} days in ${days.rows[0]?.rows} rows`)
console.log(`every day counted anew: ${(all / 1000).toFixed(1)} s`)
console.log(`one return changed, brought up to date: ${await several(() => bringFiguresUpToDate(world))}`)
for (const period of [30, 90, 365]) console.log(`the dashboard of ${period} days and those before: ${await several(ask(period))}`)
