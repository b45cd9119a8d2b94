import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findPostmaster, isAlive } from './postmaster.ts'

/** A server's seat on a shared cluster: a connection that holds a shared lock, and dies with the process, `kill -9` included. */
export type Presence = Client

const SEAT = 0x6e617674 // "navt"

/** Takes a seat, or answers undefined while the cluster starts, stops or vanishes. */
export async function takeSeat(socketDir: string, user: string): Promise<Presence | undefined> {
  const client = new Client({ host: socketDir, user, database: 'postgres', application_name: 'navette presence' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Waits while a leaving server stops the cluster, and then breaks, as it should: the caller starts it anew.
    await client.query('select pg_advisory_lock_shared($1)', [SEAT])
    return client
  } catch {
    await client.end().catch(() => undefined)
    return undefined
  }
}

/** Gives the seat up; the last one out stops the cluster and waits until it is down. */
export async function leave(seat: Presence, cluster: string): Promise<void> {
  try {
    await seat.query('select pg_advisory_unlock_shared($1)', [SEAT])
    const { rows } = await seat.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [SEAT])
    if (rows[0]?.last) await stop(cluster)
  } catch {
    // PostgreSQL went away first: nothing is left to stop.
  } finally {
    await seat.end().catch(() => undefined)
  }
}

/** SIGINT is PostgreSQL's "fast" shutdown: connections are ended, a checkpoint is written. */
async function stop(cluster: string): Promise<void> {
  const postmaster = findPostmaster(cluster)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  while (isAlive(postmaster.pid) && findPostmaster(cluster)) await sleep(10)
}
