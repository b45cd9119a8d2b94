import { newId } from '#adapters/secrets/new-id.ts'
import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { perform } from '#application/command.ts'
import type { World } from '#application/ports.ts'
import { ask } from '#application/query.ts'
import { applyRetention } from '#application/retention/apply-retention.ts'
import { changeRetention } from '#application/retention/change-retention.ts'
import { previewRetention } from '#application/retention/preview-retention.ts'
import type { Actor } from '#domain/actor.ts'
import { retentionNames } from '#domain/retention/retention.ts'
import { keptShop } from './bench/kept-shop.ts'
import { median } from './quantile.ts'

// npm run measure:retention [-- returns]: how long an admin waits for what the next night would erase, and what the night takes that erases all that has
// had its time at once: of so many returns, and as many conversations that are over (100,000 at most). Each batch is a transaction.
const size = Number(process.argv[2] ?? 200_000)
const admin: Actor = { id: null, roles: ['admin'], locale: 'fr' }
const asked = { words: 24, evidence: 24, addresses: 36, statements: 60 }

await using shop = await keptShop(size)
const stores = createStores(shop.pool, { addJobs: jobWriter(shop.pool) })
const batches: number[] = []
const world = {
  ...stores,
  newId,
  now: () => '2040-01-01T02:00:00.000Z',
  transact: async <T>(work: Parameters<typeof stores.transact<T>>[0]): Promise<T> => {
    const began = performance.now()
    try {
      return await stores.transact(work)
    } finally {
      batches.push(performance.now() - began)
    }
  },
} as unknown as World

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const began = performance.now()
await ask(previewRetention, { actor: admin, input: asked }, world)
console.log(`Preview, every class counted: ${seconds(performance.now() - began)}`)
await perform(changeRetention, { actor: admin, input: { ...asked, why: 'measured' } }, world)
batches.length = 0
const night = performance.now()
const told = await applyRetention(world)
const took = performance.now() - night
const erased = retentionNames.map((name) => `${name} ${(told[name] ?? 0).toLocaleString('en')}`).join(', ')
console.log(`| ${size.toLocaleString('en')} returns | erased | batches | median | slowest | whole night |\n|---|---|---|---|---|---|`)
console.log(
  `| | ${erased} | ${batches.length} | ${median(batches).toFixed(0)} ms | ${Math.max(...batches).toFixed(0)} ms | ${seconds(took)} |`,
)
