import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const settings = { memory: 19_456, passes: 2, parallelism: 1 }
type Settings = typeof settings

const TAG_LENGTH = 32

/** A password as PHC's text: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. Normalised first, so that keyboards agree on « é ». */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return write(settings, salt, await tagOf(password, salt, settings))
}

/** Without anything kept, the same work is done against nobody's hash: an unknown address takes as long as a wrong password. */
export async function checkPassword(password: string, kept: string | null): Promise<{ right: boolean; outdated: boolean }> {
  const known = kept === null ? undefined : read(kept)
  const { salt, tag, ...costs } = known ?? nobody
  const same = timingSafeEqual(await tagOf(password, salt, costs), tag)
  return { right: same && known !== undefined, outdated: known !== undefined && isWeaker(costs) }
}

const nobody = { ...settings, salt: Buffer.alloc(16), tag: Buffer.alloc(TAG_LENGTH) }

const tagOf = (password: string, salt: Buffer, { memory, passes, parallelism }: Settings): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, memory, passes, parallelism, tagLength: TAG_LENGTH })

const isWeaker = (costs: Settings): boolean => costs.memory < settings.memory || costs.passes < settings.passes

const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const write = ({ memory, passes, parallelism }: Settings, salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`

function read(kept: string): (Settings & { salt: Buffer; tag: Buffer }) | undefined {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(kept)
  if (!found) return undefined
  const [, memory, passes, parallelism, salt = '', tag = ''] = found
  const bytes = Buffer.from(tag, 'base64')
  if (bytes.length !== TAG_LENGTH) return undefined
  return { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), salt: Buffer.from(salt, 'base64'), tag: bytes }
}
