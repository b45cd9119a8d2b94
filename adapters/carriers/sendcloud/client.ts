import { OutcomeUnknown } from '#application/labels/carrier.ts'

export type Account = {
  /** `https://panel.sendcloud.sc/api/v3`. */
  url: string
  publicKey: string
  secretKey: string
  /** Longest wait for an answer, in milliseconds. */
  patienceMs: number
}

export type Answer = { status: number; body: Uint8Array }
type Ask = { method?: 'GET' | 'POST' | 'PATCH'; body?: object; accept?: string }

/** One request under the account's keys. Throws `OutcomeUnknown` where no answer came, or one that says that it was the server's fault. */
export async function askSendcloud(
  account: Account,
  path: string,
  { method = 'GET', body, accept = 'application/json' }: Ask = {},
): Promise<Answer> {
  const url = new URL(path.startsWith('/') ? `${account.url}${path}` : path)
  // Addresses of documents and pages come from outside: the keys go to nobody else.
  if (url.origin !== new URL(account.url).origin) throw new OutcomeUnknown(`Sendcloud pointed elsewhere: ${url.origin}`)
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(account.patienceMs),
      headers: {
        accept,
        authorization: `Basic ${Buffer.from(`${account.publicKey}:${account.secretKey}`).toString('base64')}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const answer = { status: response.status, body: new Uint8Array(await response.arrayBuffer()) }
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408)
      throw new OutcomeUnknown(`Sendcloud answered ${answer.status}`)
    return answer
  } catch (error) {
    if (error instanceof OutcomeUnknown) throw error
    throw new OutcomeUnknown(`Sendcloud did not answer: ${error instanceof Error ? error.name : 'unknown'}`)
  }
}

/** The JSON of an answer, or nothing. */
export function json({ body }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
