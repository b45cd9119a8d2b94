import { useEffect, useRef, useState } from 'react'
import { MOST_FILES } from '#domain/file/limits.ts'
import type { FileView } from '#application/files/view.ts'
import { problemOf } from '../api/problem.ts'
import { ask, newIdempotencyKey } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { inOrder } from './in-order.ts'
import { inTurn } from './in-turn.ts'
import { inOneTab } from './one-tab.ts'
import { sendFile } from './send-file.ts'
import { fileEnds, fileLeaves } from './under-way.ts'
import { forgetUnsent, keepUnsent, unsentOf } from './unsent.ts'
import { mayPass, type Upload, uploadObstacle } from './upload.ts'

/** As a screen keeps them: in its state or draft. */
export type ChangeFiles = (change: (files: readonly FileView[]) => readonly FileView[]) => void
export type Uploads = ReturnType<typeof useUploads>

type Given = Pick<Upload, 'key' | 'source'>

type Options = {
  value: readonly FileView[]
  onChange: ChangeFiles
  /** Names the field on this page: what was on its way to it goes on after a reload. */
  place: string
  maxFiles?: number
  pdfOnly?: boolean
}

/**
 * The files on their way for one field. Each goes by itself, a few at a time, through lost connections; leaving the page stops those under way,
 * coming back to it goes on with them.
 */
export function useUploads({ value, onChange, place, maxFiles = MOST_FILES, pdfOnly = false }: Options) {
  const personId = useMe()?.id
  const at = `${location.pathname} ${place}`
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const aborts = useRef(new Map<string, AbortController>())
  const uploadIds = useRef(new Map<string, string>())
  /** When each was given, a fraction apart: their order. */
  const given = useRef(new Map<string, number>())
  const placeOf = useRef(new Map<string, number>())
  const latest = useRef({ onChange, value, uploads })
  useEffect(() => {
    latest.current = { onChange, value, uploads }
  }, [onChange, value, uploads])

  const change = (key: string, to: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: string): void => setUploads((all) => all.filter((one) => one.key !== key))
  const keep = async ({ key, source }: Given, uploadId: string | null): Promise<void> => {
    if (personId) await keepUnsent({ key, place: at, personId, uploadId, file: source, at: given.current.get(key) ?? Date.now() })
  }

  async function send({ key, source }: Given, signal: AbortSignal): Promise<void> {
    let [began, before] = [Date.now(), 0]
    const file = await sendFile({
      source,
      uploadId: uploadIds.current.get(key) ?? null,
      signal,
      onBegun(uploadId) {
        uploadIds.current.set(key, uploadId)
        void keep({ key, source }, uploadId)
      },
      onChange(to) {
        // After a pause the speed is measured anew.
        if (to.state === 'waiting') [began, before] = [Date.now(), -1]
        if (before < 0 && to.sent !== undefined) [began, before] = [Date.now(), to.sent]
        change(key, { ...to, elapsedMs: Date.now() - began })
      },
    })
    placeOf.current.set(file.id, given.current.get(key) ?? 0)
    latest.current.onChange((files) => inOrder(files, file, placeOf.current))
    drop(key)
    await forgetUnsent(key)
  }

  async function start(upload: Given): Promise<void> {
    const { key } = upload
    const abort = new AbortController()
    aborts.current.set(key, abort)
    fileLeaves(key)
    try {
      await inTurn(() => send(upload, abort.signal))
    } catch (error) {
      const problem = problemOf(error, navigator.onLine)
      if (!abort.signal.aborted) change(key, { state: 'failed', problem })
      if (!abort.signal.aborted && !mayPass(problem)) await forgetUnsent(key)
    } finally {
      aborts.current.delete(key)
      fileEnds(key)
    }
  }

  function add(files: Iterable<File>): void {
    const under = latest.current.uploads.filter(({ state }) => state !== 'failed').length
    let room = maxFiles - latest.current.value.length - under
    const fresh = [...files].map((source): Upload => {
      const obstacle = uploadObstacle(source, pdfOnly) ?? (--room < 0 ? 'too-many' : undefined)
      const problem = obstacle ? { status: 422, code: obstacle } : null
      return { key: newIdempotencyKey(), source, sent: 0, elapsedMs: 0, state: obstacle ? 'failed' : 'queued', problem }
    })
    for (const { key } of fresh) given.current.set(key, Date.now() + given.current.size / 1000)
    setUploads((all) => [...all, ...fresh])
    for (const upload of fresh) if (upload.state === 'queued') void begin(upload)
  }

  async function begin(upload: Upload): Promise<void> {
    await keep(upload, null)
    await inOneTab(upload.key, () => start(upload))
  }

  function retry(upload: Upload): void {
    change(upload.key, { state: 'queued', problem: null, elapsedMs: 0 })
    void inOneTab(upload.key, () => start(upload))
  }

  function cancel(key: string): void {
    aborts.current.get(key)?.abort()
    drop(key)
    void forgetUnsent(key)
    const uploadId = uploadIds.current.get(key)
    // What has arrived is no longer wanted; if this is lost too, the server tidies it away.
    if (uploadId) ask({ method: 'DELETE', path: `/uploads/${uploadId}` }).catch(() => undefined)
  }

  useEffect(() => {
    const { current } = aborts
    const goOn = async (): Promise<void> => {
      if (!personId) return
      for (const { key, file, uploadId, at: givenAt } of await unsentOf(at, personId, Date.now())) {
        if (current.has(key)) continue
        void inOneTab(key, async () => {
          if (uploadId) uploadIds.current.set(key, uploadId)
          given.current.set(key, givenAt)
          setUploads((all) => [...all, { key, source: file, sent: 0, elapsedMs: 0, state: 'queued', problem: null }])
          await start({ key, source: file })
        })
      }
    }
    void goOn()
    return () => current.forEach((abort) => abort.abort())
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for this field and person
  }, [at, personId])

  return { uploads, maxFiles, add, retry, cancel }
}
