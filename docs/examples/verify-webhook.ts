import { createHmac, timingSafeEqual } from 'node:crypto'

/** Longest difference between their clock and ours, in seconds: what was overheard cannot be played again later. */
const TOLERANCE = 5 * 60

/** `headers` in lower case; `body` the very text that came, before any parser touched it. */
type Posted = { headers: Readonly<Record<string, string | undefined>>; body: string; secret: string; now?: number }
type Told = { id: string; type: string; timestamp: string; data: Readonly<Record<string, unknown>> }

/** What was told, where it is Navette's word; undefined where it is not signed under this secret, or is too old. */
export function readWebhook({ headers, body, secret, now = Date.now() / 1000 }: Posted): Told | undefined {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const given = headers['webhook-signature'] ?? ''
  if (!id || !timestamp || !(Math.abs(now - Number(timestamp)) <= TOLERANCE)) return undefined
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  const signed = given.split(' ').some((one) => {
    const [version, signature = ''] = one.split(',')
    const said = Buffer.from(signature, 'base64')
    return version === 'v1' && said.length === expected.length && timingSafeEqual(said, expected)
  })
  return signed ? { id, ...(JSON.parse(body) as Omit<Told, 'id'>) } : undefined
}
