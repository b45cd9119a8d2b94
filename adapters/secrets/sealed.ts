import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/** AES-256-GCM under a key derived from the server's own (SECRET_KEY) for this purpose alone; bound to the person, so that no row can be swapped. */
export function sealing(serverKey: string): {
  seal: (secret: string, personId: string) => Uint8Array
  unseal: (sealed: Uint8Array, personId: string) => string | undefined
} {
  const key = Buffer.from(hkdfSync('sha256', serverKey, '', 'navette second factors', 32))
  return {
    seal(secret, personId) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(personId))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text])
    },
    unseal(sealed, personId) {
      const bytes = Buffer.from(sealed)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV)).setAAD(Buffer.from(personId))
        decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
        return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
