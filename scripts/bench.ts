import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '#adapters/db/pool.ts'
import { contestantsOn } from './bench/contestants.ts'
import { benchGround, type Ground } from './bench/ground.ts'
import { measure, ordersNeeded } from './bench/measure.ts'
import { prepare } from './bench/prepare.ts'
import { report } from './bench/report.ts'
import { floor, navette } from './bench/servers.ts'

// npm run bench [-- returns…]: Navette beside a bare server and bare connections that say the same statements, in turn in the same run.
const sizes = process.argv.slice(2).map(Number)
const say = (sentence: string): void => console.error(sentence)

const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => reject(new Error(`${signal}: stopped half-way`)))
})
interrupted.catch(() => undefined)

for (const size of sizes.length > 0 ? sizes : [1000, 200_000]) console.log(await bench(size))
process.exit()

/** Leaves nothing behind, interrupted or not. */
async function bench(size: number): Promise<string> {
  await using leaving = new AsyncDisposableStack()
  const ground = await benchGround(`navette_bench_${size}`)
  leaving.defer(ground.stop)
  return await Promise.race([benchOn(ground, { size, leaving }), interrupted])
}

async function benchOn(ground: Ground, { size, leaving }: { size: number; leaving: AsyncDisposableStack }): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nvt-bench-data-'))
  leaving.defer(() => rm(dataDir, { recursive: true, force: true }))
  const pool = openPool(ground.connection, { max: 8 })
  leaving.defer(() => pool.end())
  say(`${size.toLocaleString('en')} returns:`)
  const prepared = await prepare(ground, { size, orders: ordersNeeded, say })
  const server = await navette(ground.url, dataDir)
  leaving.defer(server.stop)
  const bare = await floor(ground.url, prepared.scripts)
  leaving.defer(bare.stop)
  const measured = await measure(contestantsOn({ server, bare, pool, prepared }), say)
  return report({ size, measured, prepared, startMs: server.startMs, memory: await server.memory() })
}
