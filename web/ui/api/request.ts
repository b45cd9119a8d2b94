import { hearServerDate } from '../deadline/server-clock.ts'
import { currentWords } from '../words/words.ts'
import { type Answer, forgetBrought, takeBrought } from './brought.ts'
import { ProblemError, readProblem } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Ask = {
  method?: Method
  /** Below `/api/v1`. */
  path: string
  body?: unknown
  /** The version that was seen: `If-Match`. */
  version?: number | undefined
  /** Makes retries one act. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export const apiRoot = '/api/v1'

/** What every unsafe request carries: no other site can make a browser send it (CSRF). */
export const navetteHeader = ['X-Navette', '1'] as const

/** The one door to the API. Answers the parsed body, undefined for none; throws ProblemError for a refusal, whatever fetch throws for silence. */
export async function ask<Body>(asked: Ask): Promise<Body> {
  const { status, date, body } =
    (isRead(asked) ? takeBrought(asked.path, currentWords().locale) : forgetBrought()) ?? (await fetched(asked))
  hearServerDate(date)
  if (status < 200 || status > 299) throw new ProblemError(readProblem(status, body))
  return body as Body
}

const isRead = ({ method = 'GET' }: Ask): boolean => method === 'GET'

async function fetched({ method = 'GET', path, body, version, idempotencyKey, signal }: Ask): Promise<Answer> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': currentWords().locale })
  if (method !== 'GET') headers.set(...navetteHeader)
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (version !== undefined) headers.set('If-Match', `"${version}"`)
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey)
  const response = await fetch(apiRoot + path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  return { status: response.status, date: response.headers.get('Date'), body: await read(response) }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** 128 random bits, also where `crypto.randomUUID` is missing (plain http on a local network). */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
