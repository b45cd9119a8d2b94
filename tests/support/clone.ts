import { Client } from 'pg'
import type { Connection } from '#adapters/db/pool.ts'
import { testCluster } from './cluster.ts'
import { ensureTemplate, inDatabase } from './template.ts'

/** A clone of the migrated template, and how to be rid of it. */
export type Clone = { connection: Connection; name: string; drop: () => Promise<void> }

let made = 0

export async function cloneTemplate(): Promise<Clone> {
  const cluster = await testCluster()
  const keeper = new Client(maintenance(cluster.connection))
  await keeper.connect()
  const name = `navette_test_${process.pid}_${++made}`
  await keeper.query(`create database ${name} template ${await ensureTemplate(keeper, cluster.connection)}`)
  return {
    connection: inDatabase(cluster.connection, name),
    name,
    async drop() {
      await keeper.query(`drop database if exists ${name} with (force)`)
      await keeper.end()
      await cluster.stop()
    },
  }
}

/** Any database will do to make others from, except the one to be cloned. */
const maintenance = (cluster: Connection): Connection => (cluster.connectionString ? cluster : inDatabase(cluster, 'postgres'))
