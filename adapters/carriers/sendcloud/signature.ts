import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether `Sendcloud-Signature` (hexadecimal HMAC-SHA256) is of these very bytes; compared in a time that says nothing. */
export function isSigned(raw: Uint8Array, { signature, secret }: { signature: string | undefined; secret: string }): boolean {
  if (signature === undefined || !/^[0-9a-f]{64}$/i.test(signature)) return false
  return timingSafeEqual(Buffer.from(signature, 'hex'), createHmac('sha256', secret).update(raw).digest())
}
