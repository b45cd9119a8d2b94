import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '#domain/actor.ts'
import { refuse, type Refusal, type RefusalParam } from '#domain/refusal.ts'
import { statusOf } from './status.ts'
import { detailOf, titleOf } from './words.ts'

/** RFC 9457. `type` is a stable name, not an address; `code` is its last part; `params` are the facts of `detail`. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  params: Readonly<Record<string, RefusalParam>>
  instance: string
  /** Every wrong field, worded. */
  errors: readonly { field: string; code: string; detail: string }[]
}

const MOST_ERRORS = 50
const LONGEST_FIELD = 200

/** A refusal in the reader's words. */
export function problemOf(refusal: Refusal, { locale, instance }: { locale: Locale; instance: string }): Problem {
  const status = statusOf(refusal)
  const { code, params } = refusal
  const detail = detailOf(code, params, locale)
  const worded = refusal.issues?.slice(0, MOST_ERRORS).map((issue) => ({
    field: issue.field.slice(0, LONGEST_FIELD),
    code: issue.code,
    detail: detailOf(issue.code, issue.params ?? {}, locale),
  }))
  const errors = worded ?? (refusal.field === undefined ? [] : [{ field: refusal.field, code, detail }])
  return { type: `urn:navette:problem:${code}`, title: titleOf(status, locale), status, detail, code, params, instance, errors }
}

/** Sends the refusal as what it is over HTTP. */
export function sendProblem(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(refusal, { locale: request.locale, instance: request.url.split('?', 1)[0] ?? '' })
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="navette"')
  const wait = refusal.params['retryAfter']
  if (typeof wait === 'number') reply.header('retry-after', wait)
  return sendJson(reply.header('cache-control', 'no-store'), { status: problem.status, type: 'application/problem+json', body: problem })
}

/** One serialisation, by JSON itself. */
export const sendJson = (
  reply: FastifyReply,
  { status, body, type = 'application/json; charset=utf-8' }: { status: number; body: unknown; type?: string },
): FastifyReply => reply.code(status).header('content-type', type).send(JSON.stringify(body))

/** A fault is ours: nothing of it is told but that it happened. */
export const fault: Refusal = { ...refuse('conflict', 'internal_fault') }
