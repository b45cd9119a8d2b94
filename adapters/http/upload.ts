import type { FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** One file of a form (`file`), whole, and no more than the multipart plugin's limits; what it is, is judged by its content later. */
export async function readUpload(request: FastifyRequest): Promise<{ name: string; content: Uint8Array } | Refusal> {
  try {
    const part = await request.file()
    if (!part || part.fieldname !== 'file') return refuse('invalid', 'file_needed', {}, 'file')
    return { name: part.filename, content: await part.toBuffer() }
  } catch (error) {
    // The plugin's own refusals say their status; a form that breaks off or has no boundary is a plain error of its parser.
    if (error instanceof Error && 'statusCode' in error) throw error
    return refuse('invalid', 'request_malformed', {}, 'file')
  }
}
