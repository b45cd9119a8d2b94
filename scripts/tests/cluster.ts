import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster, isAlive } from '#adapters/db/embedded/postmaster.ts'
import { reach } from '#adapters/db/reach.ts'
import { testCluster, type Cluster } from '../../tests/support/cluster.ts'
import { dropTemplates } from '../../tests/support/template.ts'

/** Temporary folders are named after the process that made them (tests/start has its own). */
const ours = /^navette-tests-(\d+)/

/** One cluster for the whole run, in a folder of its own; with DATABASE_URL that one, left without our templates. */
export async function prepareCluster(): Promise<Cluster> {
  const url = process.env['DATABASE_URL']
  if (url) return { connection: await reach(url), stop: () => dropTemplates(url) }
  await removeOrphans()
  const folder = join(tmpdir(), `navette-tests-${process.pid}`)
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
async function removeOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const maker = ours.exec(name)?.[1]
    if (maker === undefined || isAlive(Number(maker))) continue
    const cluster = join(tmpdir(), name, 'postgres')
    const postmaster = findPostmaster(cluster)
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
    while (findPostmaster(cluster)) await sleep(20)
    rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 })
  }
}
