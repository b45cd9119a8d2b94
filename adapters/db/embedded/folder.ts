import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure.ts'

/** Where one embedded PostgreSQL lives: the data folder, its cluster and the folder of its socket. */
export type Place = { dataDir: string; cluster: string; socketDir: string; log: string }

const MiB = 2 ** 20
/** sun_path holds 108 bytes; `/.s.PGSQL.5432` and a lock suffix take their share. */
const LONGEST_SOCKET_FOLDER = 85

/** Makes and checks the data folder. Throws StartFailure when nothing can be written there. */
export function prepareFolder(wanted: string): Place {
  const dataDir = makeFolder(wanted)
  const cluster = join(dataDir, 'postgres')
  if (process.getuid?.() !== 0 && existsSync(cluster) && lstatSync(cluster).uid !== process.getuid?.()) {
    throw new StartFailure(`${cluster} belongs to another user: start Navette as that user, or set DATA_DIR to a folder of your own.`)
  }
  checkRoom(dataDir, existsSync(cluster) ? 32 : 100)
  return { dataDir, cluster, socketDir: socketFolder(dataDir, cluster), log: join(dataDir, 'postgres.log') }
}

function makeFolder(wanted: string): string {
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    const probe = join(wanted, `.probe-${process.pid}`)
    writeFileSync(probe, 'room for a page'.padEnd(8192))
    rmSync(probe)
    return realpathSync(wanted)
  } catch (error) {
    throw new StartFailure(`${reason(wanted, (error as NodeJS.ErrnoException).code)}, or set DATA_DIR to another folder.`)
  }
}

function reason(folder: string, code: string | undefined): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The data folder ${folder} is full: free some space`
  if (code === 'EROFS') return `The data folder ${folder} is read-only: make it writable`
  if (code === 'EACCES' || code === 'EPERM') return `The data folder ${folder} is not yours to write in: change its permissions`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `The data folder ${folder} is a file, or lies below one: move that file away`
  return `The data folder ${folder} cannot be used (${code ?? 'unknown error'}): repair it`
}

/** PostgreSQL on a full disk dies at an inconvenient time and with an obscure word, so room is asked for beforehand. */
function checkRoom(dataDir: string, wantedMiB: number): void {
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize >= wantedMiB * MiB) return
  throw new StartFailure(
    `The data folder ${dataDir} is full: free at least ${wantedMiB} MB there, or set DATA_DIR to a folder on another disk.`,
  )
}

/** Always the same folder for the same data, whatever TMPDIR says: several servers must find one socket. */
function socketFolder(dataDir: string, cluster: string): string {
  if (Buffer.byteLength(cluster) <= LONGEST_SOCKET_FOLDER) return cluster
  const uid = process.getuid?.() ?? 0
  const short = `/tmp/navette-${uid}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  mkdirSync(short, { recursive: true, mode: 0o700 })
  const { uid: owner, mode } = lstatSync(short)
  if (!lstatSync(short).isDirectory() || (owner !== uid && uid !== 0) || (mode & 0o077) !== 0) {
    throw new StartFailure(`${short}, needed for PostgreSQL's socket, is not a private folder of yours: remove it, or shorten DATA_DIR.`)
  }
  return short
}
