import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import type { Provider as Trust } from '#adapters/sign-on/open-id.ts'

/** What the provider says of somebody: by the login that is typed into its page, any password being right. */
export type Account = { email: string; name?: string; verified?: boolean | 'unsaid'; mfa?: boolean }

export type SignOnProvider = {
  accounts: Map<string, Account>
  trust: Trust
  /** How the last who asked for tokens showed its secret. */
  shown: () => string | undefined
  /** It does not answer any more. */
  stop: () => Promise<void>
}

type Test = { after(done: () => Promise<void>): void }

/** A real OpenID provider (`oidc-provider`) on a port of its own, with its own pages to sign in and to agree. */
export async function signOnProvider(test: Test, { returnTo }: { returnTo: string }): Promise<SignOnProvider> {
  const accounts = new Map<string, Account>()
  const http = createServer()
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['navette', 'a secret between the two of them']
  const quiet = { warn: console.warn, info: console.info }
  // The library tells whoever starts it that its pages are for development.
  console.warn = console.info = () => undefined
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['for tests'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => {
        const { email = `${sub}@example.org`, name = sub, verified = true } = accounts.get(sub) ?? {}
        return { sub, email, name, ...(verified === 'unsaid' ? {} : { email_verified: verified }) }
      },
    }),
    pkce: { required: () => true },
    ttl: { Session: 3600, Grant: 3600, Interaction: 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  })
  Object.assign(console, quiet)
  // The library's own pages say nothing of factors: here the account does.
  const finished = provider.interactionFinished.bind(provider)
  provider.interactionFinished = (request, response, result, options) => {
    const { login } = result
    const strong = login && 'accountId' in login && accounts.get(login.accountId)?.mfa
    return finished(request, response, strong ? { ...result, login: { ...login, amr: ['pwd', 'mfa'] } } : result, options)
  }
  const answers = provider.callback()
  let shown: string | undefined
  http.on('request', (request, response) => {
    if (request.url === '/token') shown = request.headers.authorization
    void answers(request, response)
  })
  const stop = (): Promise<void> =>
    new Promise((done) => {
      http.close(() => done())
      http.closeAllConnections()
    })
  test.after(stop)
  return {
    accounts,
    stop,
    shown: () => shown,
    trust: { issuer, clientId, clientSecret, name: 'Compagnie', only: false, strongAcr: [], trustsEmail: false },
  }
}

/** Goes through the provider's pages as a browser would: signs in as `login`, or turns back at the first page. Answers the query that it comes back by. */
export async function throughPages(url: string, login: string | null): Promise<string> {
  const jar = new Map<string, string>()
  const home = new URL(url).origin
  let [at, body]: [string, URLSearchParams | undefined] = [url, undefined]
  for (let step = 0; step < 20; step++) {
    const response: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const leads = response.headers.get('location')
    const page = leads === null ? await response.text() : ''
    const form = /action="([^"]+)"[^]*name="prompt" value="(\w+)"/.exec(page)
    const abort = /href="([^"]+\/abort)"/.exec(page)?.[1]
    const next = leads ?? (login === null ? abort : form?.[1])
    if (next === undefined) throw new Error(`the provider says ${response.status}: ${page}`)
    body = leads === null && login !== null ? new URLSearchParams({ prompt: form?.[2] ?? '', login, password: 'any' }) : undefined
    const to = new URL(next, at)
    if (to.origin !== home) return to.search
    at = to.href
  }
  throw new Error('the provider leads nowhere')
}
