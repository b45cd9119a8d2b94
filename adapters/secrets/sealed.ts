import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/**
 * AES-256-GCM under a key derived from the server's own (SECRET_KEY) for this purpose alone; bound to the person, so that no row can be swapped. What was
 * sealed under the key that the server had before (SECRET_KEY_BEFORE) is still read: a new key locks nobody out.
 */
export function sealing(
  serverKey: string,
  keyBefore?: string,
): {
  seal: (secret: string, personId: string) => Uint8Array
  unseal: (sealed: Uint8Array, personId: string) => string | undefined
} {
  const key = keyOf(serverKey)
  const known = keyBefore === undefined ? [key] : [key, keyOf(keyBefore)]
  return {
    seal(secret, personId) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(personId))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text])
    },
    unseal(sealed, personId) {
      for (const one of known) {
        const secret = opened(Buffer.from(sealed), { key: one, personId })
        if (secret !== undefined) return secret
      }
      return undefined
    },
  }
}

const keyOf = (serverKey: string): Buffer => Buffer.from(hkdfSync('sha256', serverKey, '', 'navette second factors', 32))

function opened(bytes: Buffer, { key, personId }: { key: Buffer; personId: string }): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV)).setAAD(Buffer.from(personId))
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
