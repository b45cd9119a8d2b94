import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findPostmaster, isAlive } from './postmaster.ts'

/** A server's seat on a shared cluster: a connection that holds a shared lock, and dies with the process, `kill -9` included. */
export type Presence = Client

const SEAT = 0x6e617674 // "navt"

/** Takes a seat, or answers undefined while the cluster starts, stops or vanishes. */
export async function takeSeat(socketDir: string, user: string): Promise<Presence | undefined> {
  const client = new Client({ host: socketDir, user, database: 'postgres', application_name: `navette seat ${process.pid}` })
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
    if (await isLast(seat)) await stop(cluster)
  } catch {
    // PostgreSQL went away first: nothing is left to stop.
  } finally {
    await seat.end().catch(() => undefined)
  }
}

/** Whether nobody else sits here; if so, nobody can take a seat until the cluster is down. */
async function isLast(seat: Presence): Promise<boolean> {
  const { rows } = await seat.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [SEAT])
  if (rows[0]?.last) return true
  const others = await seat.query<{ holder: string }>(
    `select application_name as holder from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted and pid <> pg_backend_pid()`,
    [SEAT],
  )
  if (others.rows.some(({ holder }) => isAlive(Number(holder.split(' ').at(-1))))) return false
  // A killed server's seat is free as soon as its backend sees the closed socket, which takes it a moment.
  await seat.query(`set lock_timeout = '2s'`)
  return seat.query('select pg_advisory_lock($1)', [SEAT]).then(
    () => true,
    () => false,
  )
}

/** SIGINT is PostgreSQL's "fast" shutdown: connections are ended, a checkpoint is written. */
async function stop(cluster: string): Promise<void> {
  const postmaster = findPostmaster(cluster)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  while (isAlive(postmaster.pid) && findPostmaster(cluster)) await sleep(10)
}
