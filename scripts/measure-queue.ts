import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { contactAsks } from './bench/contact-asks.ts'
import { keptShop } from './bench/kept-shop.ts'
import { queueAsks } from './bench/queue-asks.ts'
import { median } from './quantile.ts'

// npm run measure:queue [-- returns [folder]]: how long the desk's lists, counts and searches take in the store, the median of
// 15 each; contact has as many conversations that are over as there are returns, 100,000 at most. With a
// folder the database stays there and is not made again.
const [size, kept] = [Number(process.argv[2] ?? 200_000), process.argv[3]]
const rounds = 15
const mark = 100

await using shop = await keptShop(size, kept)
const { reads } = createStores(shop.pool, { addJobs: jobWriter(shop.pool) })
console.log(`| ${size.toLocaleString('en')} returns | rows | first | median | slowest |\n|---|---|---|---|---|`)
let worst = 0
for (const { name, ask } of [...contactAsks(reads), ...(await queueAsks(reads))]) {
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
