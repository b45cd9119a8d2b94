import type { UploadView } from '#application/files/view.ts'
import { ProblemError, readProblem } from '../api/problem.ts'
import { apiRoot, navetteHeader } from '../api/request.ts'
import { currentWords } from '../words/words.ts'

type Piece = { id: string; offset: number; content: Blob; signal: AbortSignal; onProgress: (bytes: number) => void }

/** One piece to its place, by XMLHttpRequest: fetch still cannot tell how much has gone. Throws as `ask` does. */
export function sendPiece({ id, offset, content, signal, onProgress }: Piece): Promise<UploadView> {
  const request = new XMLHttpRequest()
  const abort = (): void => request.abort()
  return new Promise<UploadView>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as UploadView)
      else reject(new ProblemError(readProblem(request.status, request.response)))
    })
    request.addEventListener('error', () => reject(new TypeError('upload failed')))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    request.open('PATCH', `${apiRoot}/uploads/${id}`)
    request.responseType = 'json'
    request.setRequestHeader(...navetteHeader)
    request.setRequestHeader('Accept-Language', currentWords().locale)
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream')
    request.setRequestHeader('Upload-Offset', String(offset))
    signal.addEventListener('abort', abort)
    request.send(content)
  }).finally(() => signal.removeEventListener('abort', abort))
}
