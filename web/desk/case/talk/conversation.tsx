import { useEffect, useRef } from 'react'
import type { ReturnView } from '#application/views.ts'
import { formatDate } from '../../../ui/format/date.ts'
import { DayMark, Thread } from '../../../ui/thread/thread.tsx'
import { timeline } from '../../../ui/thread/timeline.ts'
import { useReading } from '../../../ui/thread/use-reading.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Entry } from './entry.tsx'

/** Pixels within which somebody reads the end rather than what came before. */
const nearEnd = 48

/** Messages, notes and events as they came; it opens at its end, and stays there as more comes, unless somebody reads further up. */
export function Conversation({ view }: { view: ReturnView }) {
  const t = useT()
  const end = useReading(view, '/desk/queue')
  const height = useRef(0)
  useEffect(() => {
    const thread = end.current?.parentElement
    if (!thread) return
    const wasAtEnd = thread.scrollTop + thread.clientHeight > height.current - nearEnd
    height.current = thread.scrollHeight
    if (wasAtEnd) thread.scrollTo({ top: thread.scrollHeight })
  })
  return (
    <Thread>
      {timeline(view, { locale: t.locale }).map((item) =>
        item.kind === 'day' ? (
          <DayMark key={item.key}>{formatDate(item.at, t.locale)}</DayMark>
        ) : (
          <Entry key={item.key} item={item} currency={view.currency} />
        ),
      )}
      <span ref={end} />
    </Thread>
  )
}
