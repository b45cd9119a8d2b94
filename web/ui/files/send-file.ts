import type { FileView, UploadView } from '#application/files/view.ts'
import { ProblemError } from '../api/problem.ts'
import { ask } from '../api/request.ts'
import { withPatience } from './patience.ts'
import { FIRST_PIECE_BYTES, nextPieceBytes } from './piece-size.ts'
import { sendPiece } from './send-piece.ts'
import type { Upload } from './upload.ts'

export type Sending = {
  source: File
  /** An upload that was begun before: it goes on where it stopped. */
  uploadId: string | null
  signal: AbortSignal
  onBegun: (uploadId: string) => void
  onChange: (to: Partial<Pick<Upload, 'sent' | 'state'>>) => void
}

/** Sends a file in pieces, through lost connections, and answers what it became. An upload that is known no more is begun anew, once. */
export async function sendFile(sending: Sending): Promise<FileView> {
  try {
    return await through(sending)
  } catch (error) {
    if (!gone(error)) throw error
    return await through({ ...sending, uploadId: null })
  }
}

async function through(sending: Sending): Promise<FileView> {
  const { source, signal, onChange } = sending
  const patient = <T>(work: () => Promise<T>): Promise<T> => withPatience(work, { signal, onWait: () => onChange({ state: 'waiting' }) })
  let upload = await patient(() => begin(sending))
  for (let bytes = FIRST_PIECE_BYTES; upload.offset < upload.size;) {
    const { id, offset } = upload
    upload = await patient(async () => {
      onChange({ state: 'sending', sent: offset })
      const content = source.slice(offset, offset + bytes)
      try {
        const after = await sendPiece({
          id,
          offset,
          content,
          signal,
          onProgress: (sent) => onChange({ sent: offset + sent, state: 'sending' }),
        })
        bytes = nextPieceBytes(bytes, true)
        return after
      } catch (error) {
        bytes = nextPieceBytes(bytes, false)
        return arrivedAlready(error, id, signal)
      }
    })
  }
  onChange({ state: 'checking', sent: source.size })
  return upload.file ?? (await patient(() => ask<FileView>({ method: 'PUT', path: `/uploads/${upload.id}/file`, body: {}, signal })))
}

async function begin({ source, uploadId, signal, onBegun }: Sending): Promise<UploadView> {
  if (uploadId !== null) return ask<UploadView>({ path: `/uploads/${uploadId}`, signal })
  const upload = await ask<UploadView>({ method: 'POST', path: '/uploads', body: { name: source.name, size: source.size }, signal })
  onBegun(upload.id)
  return upload
}

/** The answer of an earlier try was lost, or another tab sends the same: the server says where it ends. */
function arrivedAlready(error: unknown, id: string, signal: AbortSignal): Promise<UploadView> {
  if (error instanceof ProblemError && error.problem.code === 'upload_offset') return ask<UploadView>({ path: `/uploads/${id}`, signal })
  throw error
}

const gone = (error: unknown): boolean => error instanceof ProblemError && error.problem.code === 'upload_unknown'
