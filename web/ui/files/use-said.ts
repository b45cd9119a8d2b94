import { useEffect, useRef, useState } from 'react'
import { useT } from '../words/use-t.ts'
import { failureWords } from './failure-words.ts'
import type { Upload } from './upload.ts'

type Seen = Pick<Upload, 'state' | 'source' | 'problem'>

/** What a screen reader is told of the uploads: that they began, stopped, went on, arrived or failed. Never how far they are. */
export function useSaid(uploads: readonly Upload[], maxFiles: number): string {
  const t = useT()
  const [said, setSaid] = useState('')
  const before = useRef<ReadonlyMap<string, Seen>>(new Map())
  useEffect(() => {
    const was = before.current
    const now = new Map(uploads.map(({ key, state, source, problem }) => [key, { state, source, problem }]))
    before.current = now
    const words = [
      ...newsOf(now, was, (state, old) =>
        state.state === 'failed' && old?.state !== 'failed'
          ? t('ui.file.said.failed', { name: state.source.name, reason: failureWords(state, maxFiles, t) })
          : undefined,
      ),
      ...newsOf(now, was, (state, old) =>
        state.state === 'waiting' && old?.state !== 'waiting' ? t('ui.file.said.waiting') : undefined,
      ).slice(0, 1),
      ...newsOf(now, was, (state, old) =>
        old?.state === 'waiting' && state.state === 'sending' ? t('ui.file.said.resumed') : undefined,
      ).slice(0, 1),
      ...newsOf(was, now, (old, state) =>
        old.state === 'checking' && !state ? t('ui.file.said.sent', { name: old.source.name }) : undefined,
      ),
    ]
    const begun = newsOf(now, was, (state, old) => (!old && state.state !== 'failed' ? state.source.name : undefined))
    if (begun.length > 0) words.push(t('ui.file.said.begun', { count: begun.length }))
    if (words.length > 0) setSaid(words.join(' '))
  }, [uploads, maxFiles, t])
  return said
}

const newsOf = (
  these: ReadonlyMap<string, Seen>,
  those: ReadonlyMap<string, Seen>,
  word: (one: Seen, other: Seen | undefined) => string | undefined,
): string[] => [...these].flatMap(([key, one]) => word(one, those.get(key)) ?? [])
