import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

type Purpose = 'navette second factors' | 'navette bank accounts'
type Keys = { purpose: Purpose; serverKey: string; keyBefore?: string | undefined }

/**
 * AES-256-GCM under a key derived from the server's own (SECRET_KEY) for this purpose alone; bound to whose it is, so that no row can be swapped. What was
 * sealed under the key that the server had before (SECRET_KEY_BEFORE) is still read: a new key locks nobody out.
 */
export function sealing({ purpose, serverKey, keyBefore }: Keys): {
  seal: (secret: string, ownerId: string) => Uint8Array
  unseal: (sealed: Uint8Array, ownerId: string) => string | undefined
  reseal: (sealed: Uint8Array, ownerId: string) => Uint8Array | undefined
} {
  const keyOf = (from: string): Buffer => Buffer.from(hkdfSync('sha256', from, '', purpose, 32))
  const key = keyOf(serverKey)
  const before = keyBefore === undefined ? [] : [keyOf(keyBefore)]
  const seal = (secret: string, ownerId: string): Uint8Array => {
    const iv = randomBytes(IV)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(ownerId))
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), text])
  }
  const openedBy = (keys: readonly Buffer[], sealed: Uint8Array, ownerId: string): string | undefined => {
    for (const one of keys) {
      const secret = opened(Buffer.from(sealed), { key: one, ownerId })
      if (secret !== undefined) return secret
    }
    return undefined
  }
  return {
    seal,
    unseal: (sealed, ownerId) => openedBy([key, ...before], sealed, ownerId),
    reseal(sealed, ownerId) {
      const secret = openedBy(before, sealed, ownerId)
      return secret === undefined ? undefined : seal(secret, ownerId)
    },
  }
}

function opened(bytes: Buffer, { key, ownerId }: { key: Buffer; ownerId: string }): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV)).setAAD(Buffer.from(ownerId))
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
