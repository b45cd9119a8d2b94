import { performance } from 'node:perf_hooks'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { dashboard } from '#application/figures/show-dashboard.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { perform } from '#application/command.ts'
import { newId } from '#adapters/secrets/new-id.ts'
import type { Actor } from '#domain/actor.ts'
import { keptShop } from './bench/kept-shop.ts'
import { worldOn } from './bench/prepare.ts'
import { median } from './quantile.ts'

// npm run measure:dashboard [-- returns [folder]]: how long the dashboard takes, with figures counted, brought up to date, and asked for. With a
// folder the database stays there and is not made again.
const [size, kept] = [Number(process.argv[2] ?? 200_000), process.argv[3]]
const ROUNDS = 9

await using shop = await keptShop(size, kept)
const world = worldOn(shop.pool)
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
const first = async <Row extends object>(text: string): Promise<Row> => {
  const { rows } = await shop.pool.query<Row>(text)
  if (!rows[0]) throw new Error(`nothing: ${text}`)
  return rows[0]
}

const manager: Actor = { id: newId(), roles: ['manager'], locale: 'fr' }
const ask = (days: number) => () => dashboard({ days }, { reads: world.reads, actor: manager, now: world.now() })
console.error('counting the days that were not yet')
const all = await took(() => bringFiguresUpToDate(world))
const { days, rows } = await first<{ days: number; rows: number }>(
  'select count(distinct day)::int as days, count(*)::int as rows from daily_figures',
)
const { number } = await first<{ number: string }>(`select number from returns where status = 'submitted' order by id desc limit 1`)
const agent: Actor = {
  ...(await first<{ id: string }>(`select id from people where 'support' = any(roles) limit 1`)),
  roles: ['support'],
  locale: 'fr',
}
await perform(postMessage, { actor: agent, input: { number, body: 'Bonjour.' } }, world)
console.log(`${size} returns; ${days} days in ${rows} rows`)
console.log(`days counted that were not yet: ${(all / 1000).toFixed(1)} s`)
console.log(`one return changed, brought up to date: ${await several(() => bringFiguresUpToDate(world))}`)
for (const period of [30, 90, 365]) console.log(`the dashboard of ${period} days and those before: ${await several(ask(period))}`)
