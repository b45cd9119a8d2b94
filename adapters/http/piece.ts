import type { FastifyInstance, FastifyRequest } from 'fastify'
import { MOST_PART_BYTES } from '#domain/file/limits.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** A piece of a file, by the media type and the header that the tus protocol made usual. */
export const PIECE = 'application/offset+octet-stream'

export function readPieces(server: FastifyInstance): void {
  server.addContentTypeParser(PIECE, { parseAs: 'buffer', bodyLimit: MOST_PART_BYTES }, (_request, piece, done) => done(null, piece))
}

/** The piece, whole, and where it belongs. One that breaks off on its way is no piece: the parser knows how long it was to be. */
export function pieceOf({ params, headers, body }: FastifyRequest): object | Refusal {
  const offset = /^\d{1,10}$/.exec(String(headers['upload-offset'] ?? ''))?.[0]
  if (offset === undefined) return refuse('invalid', 'upload_offset_needed', {}, 'Upload-Offset')
  return { ...(params as object), offset: Number(offset), content: body instanceof Uint8Array ? body : new Uint8Array() }
}
