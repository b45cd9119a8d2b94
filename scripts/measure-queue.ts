import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#adapters/db/embedded/embedded.ts'
import { openPool } from '#adapters/db/pool.ts'
import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { queueAsks } from './bench/queue-asks.ts'
import { queueShop } from './bench/queue-shop.ts'
import { median } from './quantile.ts'

// npm run measure:queue [-- returns [folder]]: how long the desk's lists, counts and searches take in the store, the median of 15 each. With a
// folder the database stays there and is not made again.
const size = Number(process.argv[2] ?? 200_000)
const kept = process.argv[3]
const rounds = 15
const mark = 100

const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'nvt-queue-')))
const { connection, stop } = await startEmbedded({ dataDir })
const pool = openPool(connection, { max: 8 })
try {
  await queueShop({ connection, pool, size, say: (sentence) => console.error(sentence) })
  const { reads } = createStores(pool, { addJobs: jobWriter(pool) })
  console.log(`| ${size.toLocaleString('en')} returns | rows | first | median | slowest |\n|---|---|---|---|---|`)
  let worst = 0
  for (const { name, ask } of queueAsks(reads)) {
    const times: number[] = []
    let rows = 0
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now()
      rows = await ask(round)
      times.push(performance.now() - began)
    }
    const [first = 0, ...warm] = times
    const usual = median(warm)
    worst = Math.max(worst, usual)
    const ms = (time: number): string => `${time.toFixed(1)} ms`
    console.log(`| ${name} | ${rows} | ${ms(first)} | ${ms(usual)}${usual > mark ? ' (over)' : ''} | ${ms(Math.max(...warm))} |`)
  }
  if (worst > mark) process.exitCode = 1
} finally {
  await pool.end()
  await stop()
  if (kept === undefined) await rm(dataDir, { recursive: true, force: true })
}
process.exit()
