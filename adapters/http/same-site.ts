import type { FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '#domain/refusal.ts'

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether another site's page could have sent this (CSRF). What writes with a cookie, or opens a session, carries `X-Navette`, which a
 * foreign page cannot add without our leave, and comes from our own origin where the browser says so. A key is no cookie: nobody
 * sends it unknowingly.
 */
export function foreign(request: FastifyRequest, publicUrl: string): Refusal | undefined {
  if (safe.has(request.method) || request.who.bearer) return undefined
  const { origin, 'x-navette': mark, 'sec-fetch-site': site } = request.headers
  if (mark === undefined) return refuse('forbidden', 'header_missing')
  const elsewhere = site !== undefined && site !== 'same-origin' && site !== 'none'
  const other = origin !== undefined && origin !== publicUrl && hostOf(origin) !== request.host
  return elsewhere || other ? refuse('forbidden', 'foreign_origin') : undefined
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
