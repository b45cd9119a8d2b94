import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Call } from '#application/command.ts'

/** `Idempotency-Key`, scoped to who asks and the route, with a hash of what was asked: path and body. */
export function idempotencyOf(request: FastifyRequest, input: unknown): Call['idempotency'] | Refusal {
  const key = request.headers['idempotency-key']
  const { actor } = request.who
  if (key === undefined || actor.id === null) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key))
    return refuse('invalid', 'idempotency_key_malformed', {}, 'Idempotency-Key')
  const route = `${request.method} ${request.routeOptions.url ?? ''}`
  return { principal: actor.id, route, key, requestHash: hash('sha256', `${request.url}\n${JSON.stringify(input)}`, 'hex') }
}

/** The version of `If-Match: "12"`; undefined where the caller does not mind (absent, or `*`). */
export function versionOf(header: string | undefined): number | Refusal | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const version = /^\s*"(\d{1,9})"\s*$/.exec(header)?.[1]
  return version === undefined ? refuse('invalid', 'version_malformed', {}, 'If-Match') : Number(version)
}
