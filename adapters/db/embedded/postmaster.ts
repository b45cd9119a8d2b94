import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a cluster's postmaster.pid says, believed only while that process really is this cluster's postmaster. */
export type Postmaster = { pid: number; ready: boolean }

/** The postmaster that runs on `cluster`, or undefined: none, a stale file, a pid that means another process by now. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = pidFile(cluster)?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!pid || !runsOn(pid, cluster)) return undefined
  return { pid, ready: lines[7]?.trim() === 'ready' }
}

/**
 * Removes a pid file whose number now belongs to another program (usual when a container restarts): PostgreSQL would take
 * that program for a postmaster and refuse. Renamed first, so that a file written meanwhile is put back, not lost.
 */
export function clearStalePidFile(cluster: string): void {
  const stale = pidFile(cluster)
  if (stale === undefined || findPostmaster(cluster) || !isAlive(Number(stale.split('\n')[0]))) return
  const file = join(cluster, 'postmaster.pid')
  const aside = `${file}.${process.pid}`
  renameSync(file, aside)
  if (readFileSync(aside, 'utf8') === stale) rmSync(aside)
  else renameSync(aside, file)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function pidFile(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return undefined
  }
}

/** A postmaster's working directory is its cluster; where /proc is missing, its command line names it. */
function runsOn(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
  } catch {
    return false
  }
}
