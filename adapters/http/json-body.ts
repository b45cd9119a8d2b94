import type { FastifyInstance } from 'fastify'
import { refuse } from '#domain/refusal.ts'
import { Unreadable } from './problems/faults.ts'

/** Escapes by which JSON smuggles in what PostgreSQL cannot keep: U+0000 and halves of surrogate pairs. */
const suspicious = /\\u(?:0000|d[89a-f])/i

/** JSON lines are handed on as they come in; whoever reads them bounds what a line may be. */
export const JSON_LINES = 'application/x-ndjson'

/** JSON bodies, refused with the field's name where a text cannot be stored at all. */
export function readJsonBodies(server: FastifyInstance): void {
  // Fastify reads text of its own accord; nothing here takes it.
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser(JSON_LINES, (_request, payload, done) => done(null, payload))
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    // An unsafe method without a body is an empty object: a client need not send `{}` for it.
    request.bodyText = text
    if (text === '') return done(null, {})
    void parse(request, text, (error, value: unknown) => {
      const field = error || !suspicious.test(text) ? undefined : unstorable(value, [])
      done(field === undefined ? error : new Unreadable(refuse('invalid', 'text_unstorable', {}, field)), value)
    })
  })
}

/** The path of the first text that cannot be kept. */
function unstorable(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path.join('.') : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes('\0') || !key.isWellFormed() ? path.join('.') : unstorable(inner, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}
