import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** 256 random bits, written as Standard Webhooks write them. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64')

type Signed = { id: string; /** Seconds since 1970. */ timestamp: number; body: string }

/** `v1,` and the HMAC-SHA256 of `id.timestamp.body`, for each secret: whoever knows one of them is content. */
export const signatures = (secrets: readonly string[], { id, timestamp, body }: Signed): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(PREFIX, ''), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
