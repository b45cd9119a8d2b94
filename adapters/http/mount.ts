import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Download, Streamed } from '#application/files/read-file.ts'
import { denied } from '#application/permission.ts'
import type { HttpDeps } from './deps.ts'
import { idempotencyOf, versionOf } from './idempotency.ts'
import { JSON_LINES } from './json-body.ts'
import { localeOf } from './locale.ts'
import { PIECE, pieceOf } from './piece.ts'
import { sendJson, sendProblem } from './problems/problem.ts'
import type { Asked, Route } from './route.ts'
import { foreign } from './same-site.ts'
import { readUpload } from './upload.ts'
import { whoAsks } from './who.ts'

export const BASE = '/api/v1'

/** Puts a row of the table on the server. */
export function mount(server: FastifyInstance, route: Route, deps: HttpDeps): void {
  server.route({
    method: route.method,
    url: `${BASE}${route.path}`,
    onRequest: (request, reply) => admit(route, { request, reply, deps }),
    handler: (request, reply) => answer(route, { request, reply, deps }),
  })
}

type Exchange = { request: FastifyRequest; reply: FastifyReply; deps: HttpDeps }

/** Before anything of the body is read: who asks, whether another site made them, whether they may at all. */
export async function admit(
  route: Pick<Route, 'does' | 'upload' | 'piece' | 'jsonLines' | 'signed'>,
  { request, reply, deps }: Exchange,
): Promise<FastifyReply | undefined> {
  request.locale = localeOf(request.headers['accept-language'])
  const who = await whoAsks(request, deps)
  if (isRefusal(who)) return sendProblem(who, request, reply)
  request.who = who
  request.locale = who.actor.locale
  const refusal =
    (route.signed ? undefined : foreign(request, deps.publicUrl)) ??
    denied(who.actor, route.does.may) ??
    unreadableUrl(request) ??
    unreadableBody(route, request)
  return refusal && sendProblem(refusal, request, reply)
}

/** Runs the row and sends what it answers. */
async function answer(route: Route, exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, deps } = exchange
  const asked = await askedBy(route, request)
  const output = isRefusal(asked) ? asked : await route.does.run(asked, deps.world)
  return isRefusal(output) ? sendProblem(output, request, reply) : send(route, output, exchange)
}

async function askedBy(route: Route, request: FastifyRequest): Promise<Asked | Refusal> {
  const { actor, caller } = request.who
  const input = await inputOf(route, request)
  if (isRefusal(input)) return input
  const idempotency = route.does.kind === 'command' && !route.upload ? idempotencyOf(request, input) : undefined
  if (isRefusal(idempotency)) return idempotency
  const expects = route.versioned ? versionOf(request.headers['if-match']) : undefined
  return isRefusal(expects) ? expects : { actor, caller, input, idempotency, expects }
}

async function inputOf(route: Route, request: FastifyRequest): Promise<unknown> {
  if (route.upload) return readUpload(request)
  if (route.signed) return { text: request.bodyText ?? '', signature: String(request.headers[route.signed.header] ?? '') }
  if (route.piece) return pieceOf(request)
  return route.jsonLines ? request.body : fieldsOf(request)
}

/** Path, query and body are one input: the schema that judges it is the command's own. */
function fieldsOf({ params, query, body, method }: FastifyRequest): object | Refusal {
  if (method === 'GET' || body === undefined) return { ...(query as object), ...(params as object) }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse('invalid', 'body_not_object')
  const twice = Object.keys(params as object).find((name) => name in body)
  return twice === undefined ? { ...body, ...(params as object) } : refuse('invalid', 'unknown_field', {}, twice)
}

function send(route: Route, output: unknown, { request, reply, deps }: Exchange): FastifyReply {
  reply.header('cache-control', 'private, no-store')
  const body = route.finish ? route.finish(output, { reply, deps }) : output
  if (route.answers === null) return reply.code(204).send()
  if ('media' in route.answers) return sendDownload(body as Download | Streamed, reply)
  if (route.versioned) tag(reply, body)
  if (deps.checkAnswers) {
    const checked = route.answers.safeParse(JSON.parse(JSON.stringify(body)))
    if (!checked.success) throw new Error(`${request.method} ${route.path} answers what its schema does not say: ${checked.error.message}`)
  }
  if (route.published) return sendPublished(body, { request, reply })
  return sendJson(reply, { status: route.status ?? 200, body })
}

/** Everybody's, in the reader's language: kept, and asked for again under its `ETag`, which costs nothing while it holds. */
function sendPublished(body: unknown, { request, reply }: Pick<Exchange, 'request' | 'reply'>): FastifyReply {
  const etag = `W/"${hash('sha256', JSON.stringify(body), 'base64url').slice(0, 22)}"`
  reply.headers({ etag, 'cache-control': 'no-cache', vary: 'Accept-Language, Cookie, Authorization' })
  const known = new Set((request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim()))
  return known.has(etag) || known.has('*') ? reply.code(304).send() : sendJson(reply, { status: 200, body })
}

/**
 * Somebody else's file never becomes a page of ours: nosniff is on every answer, and here nothing may run. A PDF that is shown is one
 * that we printed; browsers show none in a sandbox.
 */
function sendDownload({ content, contentType, name, inline, framed }: Download | Streamed, reply: FastifyReply): FastifyReply {
  const disposition = `${inline ? 'inline' : 'attachment'}; filename="${plain(name)}"; filename*=UTF-8''${extended(name)}`
  if (framed) void reply.header('x-frame-options', 'SAMEORIGIN')
  return reply
    .header('content-type', contentType)
    .header('content-disposition', disposition)
    .header(
      'content-security-policy',
      framed ? MAIL : inline && contentType === 'application/pdf' ? "frame-ancestors 'none'" : "sandbox; default-src 'none'",
    )
    .send(content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : Readable.from(content))
}

/** A mail has its styles inline, and runs nothing. */
const MAIL = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** RFC 8187: what `encodeURIComponent` leaves as it is but an extended value may not hold. */
const extended = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const plain = (name: string): string => name.normalize('NFKD').replaceAll(/[^\w .-]/g, '')

function tag(reply: FastifyReply, body: unknown): void {
  if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number')
    reply.header('etag', `"${body.version}"`)
}

/** A form for a file, bytes for a piece of one, JSON lines for an import, JSON for everything else; nothing is fine where nothing may be said. */
function unreadableBody(
  { upload, piece, jsonLines }: Pick<Route, 'upload' | 'piece' | 'jsonLines'>,
  { method, headers }: FastifyRequest,
): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined
  const wanted = upload ? 'multipart/form-data' : piece ? PIECE : jsonLines ? JSON_LINES : 'application/json'
  const given = headers['content-type'] ?? (upload || piece || jsonLines ? '' : wanted)
  return given.toLowerCase().startsWith(wanted) ? undefined : refuse('invalid', 'media_type_unsupported')
}

/** PostgreSQL keeps no U+0000: such an address names nothing. */
const unreadableUrl = (request: FastifyRequest): Refusal | undefined =>
  request.url.includes('%00') ? refuse('invalid', 'request_malformed') : undefined
