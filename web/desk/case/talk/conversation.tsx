import { useEffect, useRef } from 'react'
import type { ReturnView } from '#application/views.ts'
import { formatDate } from '../../../ui/format/date.ts'
import { DayMark, Thread } from '../../../ui/thread/thread.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Entry } from './entry.tsx'
import { timeline } from './timeline.ts'
import { useReading } from './use-reading.ts'

/** Messages, notes and events as they came; it opens at its end, and stays there as more comes. */
export function Conversation({ view }: { view: ReturnView }) {
  const t = useT()
  const end = useRef<HTMLSpanElement>(null)
  useReading(view)
  const shown = useRef(0)
  useEffect(() => {
    const thread = end.current?.parentElement
    if (!thread || shown.current === view.sequence) return
    shown.current = view.sequence
    thread.scrollTop = thread.scrollHeight
  }, [view.sequence])
  return (
    <Thread>
      {timeline(view, (at) => formatDate(at, t.locale)).map(({ day, entries }) => [
        <DayMark key={day}>{day}</DayMark>,
        ...entries.map((entry) => <Entry key={entry.key} entry={entry} currency={view.currency} />),
      ])}
      <span ref={end} />
    </Thread>
  )
}
