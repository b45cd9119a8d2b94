import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'
import type { Secrets } from '#application/people/ports.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { sealing } from './sealed.ts'

/** `key` is the server's own (SECRET_KEY), the same on every server of one database; `keyBefore` what it was. */
export const createSecrets = (key: string, keyBefore?: string): Secrets => ({
  ...sealing({ purpose: 'navette bank accounts', serverKey: key, keyBefore }),
  token: () => randomBytes(32).toString('base64url'),
  digits: () => String(randomInt(1_000_000)).padStart(6, '0'),
  hash: (secret) => hash('sha256', secret, 'hex'),
  keyedHash: (secret) => createHmac('sha256', key).update(secret).digest('hex'),
  hashPassword,
  checkPassword,
})
