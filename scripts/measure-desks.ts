import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPool } from '#adapters/db/pool.ts'
import { benchGround } from './bench/ground.ts'
import { prepare } from './bench/prepare.ts'
import { navette } from './bench/servers.ts'
import { callOn } from './desks/call.ts'
import { openDesks } from './desks/desk.ts'
import { quantile } from './quantile.ts'

/**
 * npm run measure:desks [-- DESKS RETURNS]: so many agents have the queue open in front of them, as their browsers keep it fresh, while customers write:
 * how long until a desk knows, and until its queue shows it; and what an agent who opens a case waits meanwhile.
 */
const [desks = 200, returns = 20_000] = process.argv.slice(2).map(Number)
const changes = 150
const betweenMs = 200
const say = (sentence: string): void => console.error(sentence)

await using leaving = new AsyncDisposableStack()
const ground = await benchGround('navette_desks')
leaving.defer(ground.stop)
const dataDir = await mkdtemp(join(tmpdir(), 'nvt-desks-'))
leaving.defer(() => rm(dataDir, { recursive: true, force: true }))
const pool = openPool(ground.connection, { max: 4 })
leaving.defer(() => pool.end())
const prepared = await prepare(ground, { size: returns, orders: 2_000, say })
const server = await navette(ground.url, dataDir)
leaving.defer(server.stop)

const open = await openDesks({ desks, port: server.port, pool })
leaving.defer(open.close)
say(`${desks} desks are open`)
const call = callOn(server.port)
const [agent = ''] = open.tokens
const opened: number[] = []
for (let i = 0; i < changes; i++) {
  const talk = prepared.talks[0]?.[i % 64]
  if (!talk) throw new Error('there is nobody to write')
  open.changed(talk.number)
  await call.write(talk)
  const began = performance.now()
  await call.read(talk.number, agent)
  opened.push(performance.now() - began)
  await sleep(betweenMs)
}
await open.settled()
const { residentMb, highestMb } = await server.memory()
const row = (what: string, took: readonly number[]): string =>
  `| ${what} | ${Math.round(quantile(took, 0.5))} | ${Math.round(quantile(took, 0.95))} | ${Math.round(quantile(took, 1))} |`
console.log(
  `${desks} desks, ${returns.toLocaleString('en')} returns, ${1000 / betweenMs} changes a second at most, ${availableParallelism()} cores`,
)
console.log('| ms | median | 95 % | slowest |\n|---|---|---|---|')
console.log(row('a desk hears of a change', open.heard()))
console.log(row('a queue on screen is fetched anew', open.fetched()))
console.log(row('an agent opens a case meanwhile', opened))
console.log(`server: ${residentMb} MB resident, ${highestMb} MB at most; ${open.asked()} answers given`)
