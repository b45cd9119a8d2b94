import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostmaster, isAlive } from '#adapters/db/embedded/postmaster.ts'
import { reach } from '#adapters/db/reach.ts'
import { testCluster, type Cluster } from '../../tests/support/cluster.ts'
import { dropTemplates } from '../../tests/support/template.ts'

const prefix = 'navette-tests-'

/** One cluster for the whole run, in a folder of its own; with DATABASE_URL that one, left without our templates. */
export async function prepareCluster(): Promise<Cluster> {
  const url = process.env['DATABASE_URL']
  if (url) return { connection: await reach(url), stop: () => dropTemplates(url) }
  removeOrphans()
  const folder = join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder, { mode: 0o700 })
  process.env['NAVETTE_TEST_CLUSTER'] = folder
  const cluster = await testCluster()
  return {
    ...cluster,
    async stop() {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a killed run left: its PostgreSQL lives on. */
function removeOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length)))) continue
    const postmaster = findPostmaster(join(tmpdir(), name, 'postgres'))
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
    rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 })
  }
}
