import { lookup } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure, type RequestOptions } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { refuse } from '#domain/refusal.ts'
import type { DeliveryFailure, Letter, LetterAnswer, WebhookPost } from '#application/webhooks/ports.ts'
import { isPublic } from './public-address.ts'
import { newSecret, signatures } from './signature.ts'

type Options = {
  /** Names and addresses in the merchant's own network that may be told, without encryption too. */
  ownHosts: readonly string[]
  /** Longest wait for an answer, in milliseconds. */
  patienceMs: number
}

/** Posts by Standard Webhooks: signed, over https, to the open internet, where nobody is sent on to another address. */
export function webhookPost({ ownHosts, patienceMs }: Options): WebhookPost {
  const isOwn = (url: URL): boolean => ownHosts.includes(hostOf(url))
  const refusal: WebhookPost['refusal'] = (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password)
      return refuse('invalid', 'webhook_url_malformed', {}, 'url')
    if (isOwn(url)) return undefined
    if (url.protocol !== 'https:') return refuse('invalid', 'webhook_url_plain', {}, 'url')
    const host = hostOf(url)
    return (isIP(host) === 0 ? host.includes('.') && !/\.(local|localhost|internal)$/.test(host) : isPublic(host))
      ? undefined
      : refuse('invalid', 'webhook_url_private', {}, 'url')
  }
  return {
    newSecret,
    refusal,
    send(letter) {
      // A host may have been the merchant's own when its address was set up, and not be named any more.
      if (refusal(letter.url)) return Promise.resolve(without('not_public'))
      const url = new URL(letter.url)
      return post(letter, { url, own: isOwn(url), patienceMs })
    },
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

/** Told where a name leads into a network that is nobody's business. */
class NotPublic extends Error {}

/** The address that was looked at is the one that is called: a name that changes its mind in between leads nowhere. */
const guarded: LookupFunction = (host, options, found) =>
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, [])
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublic(address))) return found(new NotPublic(host), [])
    found(null, addresses)
  })

type To = { url: URL; own: boolean; patienceMs: number }

function post({ secrets, id, at, body }: Letter, { url, own, patienceMs }: To): Promise<LetterAnswer> {
  const timestamp = Math.floor(Date.parse(at) / 1000)
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    signal: AbortSignal.timeout(patienceMs),
    ...(own ? {} : { lookup: guarded, autoSelectFamily: true }),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Navette',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures(secrets, { id, timestamp, body }),
    },
  }
  return new Promise((answered) => {
    const asked = (url.protocol === 'https:' ? secure : plain)(url, options, (response) => {
      // What it says besides is nobody's: it is not read.
      response.destroy()
      answered({ status: response.statusCode ?? null, retryAfterSeconds: secondsOf(response.headers['retry-after'], at), failure: null })
    })
    asked.on('error', (error) => answered(without(failureOf(error))))
    asked.end(body)
  })
}

const without = (failure: DeliveryFailure): LetterAnswer => ({ status: null, retryAfterSeconds: null, failure })

function failureOf(error: Error & { code?: string }): DeliveryFailure {
  if (error instanceof NotPublic) return 'not_public'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'too_slow'
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'name_unknown'
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(error.code ?? '') ? 'certificate' : 'no_answer'
}

/** `Retry-After` in seconds or as a date (RFC 9110). */
function secondsOf(said: string | undefined, at: string): number | null {
  if (said === undefined) return null
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.parse(at)) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}
