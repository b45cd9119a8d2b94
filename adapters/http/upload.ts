import type { FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** One file of a form (`file`), whole, and no more than the multipart plugin's limits; what it is, is judged by its content later. */
export async function readUpload(request: FastifyRequest): Promise<{ name: string; content: Uint8Array } | Refusal> {
  const part = await request.file()
  if (!part || part.fieldname !== 'file') return refuse('invalid', 'file_needed', {}, 'file')
  return { name: part.filename, content: await part.toBuffer() }
}
