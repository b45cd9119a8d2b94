import type { FileView } from '#application/views.ts'
import { ProblemError, readProblem } from '../api/problem.ts'
import { apiRoot, navetteHeader, newIdempotencyKey } from '../api/request.ts'
import { currentWords } from '../words/words.ts'

export type Sending = { answer: Promise<FileView>; abort: () => void }

/** By XMLHttpRequest: fetch still cannot tell how much has gone. */
export function sendFile(file: File, onProgress: (sent: number) => void): Sending {
  const request = new XMLHttpRequest()
  const answer = new Promise<FileView>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as FileView)
      else reject(new ProblemError(readProblem(request.status, request.response)))
    })
    request.addEventListener('error', () => reject(new TypeError('upload failed')))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
  })
  request.open('POST', `${apiRoot}/files`)
  request.responseType = 'json'
  request.setRequestHeader(...navetteHeader)
  request.setRequestHeader('Accept-Language', currentWords().locale)
  request.setRequestHeader('Idempotency-Key', newIdempotencyKey())
  const form = new FormData()
  form.append('file', file, file.name)
  request.send(form)
  return { answer, abort: () => request.abort() }
}
