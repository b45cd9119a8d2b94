import { useEffect, useRef, useState } from 'react'
import type { FileView } from '#application/views.ts'
import { problemOf } from '../api/problem.ts'
import { newIdempotencyKey } from '../api/request.ts'
import { type Sending, sendFile } from './send-file.ts'
import { fileEnds, fileLeaves } from './under-way.ts'
import { maxUploadBytes, type Upload, uploadObstacle } from './upload.ts'

/** As a screen keeps them: in its state or draft. */
export type ChangeFiles = (change: (files: readonly FileView[]) => readonly FileView[]) => void
export type Uploads = ReturnType<typeof useUploads>

/** The files on their way for one field. Each is sent at once and by itself; leaving the page stops those under way. */
export function useUploads(onChange: ChangeFiles, max = maxUploadBytes) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const sendings = useRef(new Map<string, Sending>())
  const kept = useRef(onChange)
  useEffect(() => {
    kept.current = onChange
  }, [onChange])
  useEffect(() => {
    const { current } = sendings
    return () => current.forEach(({ abort }) => abort())
  }, [])

  const change = (key: string, to: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: string): void => setUploads((all) => all.filter((one) => one.key !== key))

  async function start({ key, source }: Upload): Promise<void> {
    const startedAt = Date.now()
    const sending = sendFile(source, (bytes) => change(key, { sent: bytes, elapsedMs: Date.now() - startedAt }))
    sendings.current.set(key, sending)
    fileLeaves(key)
    try {
      const file = await sending.answer
      kept.current((files) => [...files, file])
      drop(key)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') drop(key)
      else change(key, { state: 'failed', problem: problemOf(error, navigator.onLine) })
    } finally {
      sendings.current.delete(key)
      fileEnds(key)
    }
  }

  function add(files: Iterable<File>): void {
    const fresh = [...files].map((source): Upload => {
      const obstacle = uploadObstacle(source, max)
      return {
        key: newIdempotencyKey(),
        source,
        sent: 0,
        elapsedMs: 0,
        state: obstacle ? 'failed' : 'sending',
        problem: obstacle ? { status: 422, code: obstacle } : null,
      }
    })
    setUploads((all) => [...all, ...fresh])
    for (const upload of fresh) if (upload.state === 'sending') void start(upload)
  }

  function retry(upload: Upload): void {
    const again: Upload = { ...upload, sent: 0, elapsedMs: 0, state: 'sending', problem: null }
    change(upload.key, again)
    void start(again)
  }

  function cancel(key: string): void {
    const sending = sendings.current.get(key)
    if (sending) sending.abort()
    else drop(key)
  }

  return { uploads, max, add, retry, cancel }
}
