import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { acts } from './bench/acts.ts'
import { benchGround } from './bench/ground.ts'
import { drive } from './bench/load.ts'
import { prepare } from './bench/prepare.ts'
import { type Measured, report } from './bench/report.ts'
import { floor, navette } from './bench/servers.ts'
import { overConnections, overFloor, overHttp, type Subject } from './bench/subjects.ts'

// npm run bench [-- returns…]: Navette beside a bare server and bare connections that say the same statements, in the same run.
const sizes = process.argv.slice(2).map(Number)
const warmUp = 100
const count = 1000

for (const size of sizes.length > 0 ? sizes : [1000, 200_000]) console.log(await bench(size))

async function bench(size: number): Promise<string> {
  const ground = await benchGround(`navette_bench_${size}`)
  const dataDir = await mkdtemp(join(tmpdir(), 'nvt-bench-data-'))
  const pool = new Pool({ connectionString: ground.url, max: 8 })
  // Its last connections may still be closing when the database is dropped.
  pool.on('error', () => undefined)
  try {
    const prepared = await prepare(ground, size, (sentence) => console.error(sentence))
    const server = await navette(ground.url, dataDir)
    const measured = await measure('navette', overHttp(server.port, prepared))
    const residentMb = await server.residentMb()
    await server.stop()
    const bare = await floor(ground.url, prepared.scripts)
    measured.push(...(await measure('floor', await overFloor(bare.port, prepared, pool))))
    await bare.stop()
    measured.push(...(await measure('limit', await overConnections(pool, prepared))))
    return `\n## ${size.toLocaleString('en')} returns\n\n${report({ measured, scripts: prepared.scripts, startMs: server.startMs, residentMb })}`
  } finally {
    await pool.end()
    await ground.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(who: Measured['who'], subject: Subject): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const act of acts) {
    for (const concurrency of [1, 8]) {
      await drive({ concurrency, count: warmUp }, (caller) => subject(act, caller))
      measured.push({ who, act, concurrency, figures: await drive({ concurrency, count }, (caller) => subject(act, caller)) })
      console.error(`${who}: ${act}, ${concurrency} at once`)
    }
  }
  return measured
}
