import { spawnSync, type SpawnOptions } from 'node:child_process'
import { chownSync, existsSync, chmodSync, readFileSync, statSync } from 'node:fs'
import { StartFailure } from '../start-failure.ts'

/** As whom PostgreSQL's programs run: a command prefix, or another user's ids. */
export type Account = { prefix: readonly string[]; ids: Pick<SpawnOptions, 'uid' | 'gid'> }

type Question = { program: string; dataDir: string; cluster: string }

const ourselves: Account = { prefix: [], ids: {} }

/**
 * PostgreSQL refuses to run as root. Root then starts it in a user namespace, where root's own files belong to uid 1000;
 * where namespaces are forbidden, as another user; where that fails too, StartFailure.
 */
export function chooseAccount({ program, dataDir, cluster }: Question): Account {
  if (process.getuid?.() !== 0) return ourselves
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  const candidates = owner && owner.uid !== 0 ? [asUser(owner)] : [inNamespace, otherUser()]
  const able = candidates.find((account) => account && canRun(account, program, dataDir))
  if (able) return able
  throw new StartFailure(
    'PostgreSQL refuses to run as root and no other account can reach it here: start Navette as an ordinary user, or set DATABASE_URL.',
  )
}

/** Gives `folder` to the account, where it is not ours. */
export function handOver(folder: string, { ids }: Account): void {
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid)
}

const inNamespace: Account | undefined =
  process.platform === 'linux' ? { prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'], ids: {} } : undefined

const asUser = ({ uid, gid }: { uid: number; gid: number }): Account => ({ prefix: [], ids: { uid, gid } })

function otherUser(): Account | undefined {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return asUser({ uid: Number(uid), gid: Number(gid) })
  }
  return undefined
}

function canRun({ prefix, ids }: Account, program: string, dataDir: string): boolean {
  if (ids.uid !== undefined) chmodSync(dataDir, 0o711)
  const [command, ...args] = [...prefix, program, '--version']
  const enters = spawnSync('test', ['-x', dataDir], ids).status === 0
  return enters && spawnSync(command, args, ids).status === 0
}
