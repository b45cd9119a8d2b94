import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { formatDate } from '../../../ui/format/date.ts'
import { DayMark, Thread } from '../../../ui/thread/thread.tsx'
import { timeline } from '../../../ui/thread/timeline.ts'
import { useReading } from '../../../ui/thread/use-reading.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Entry } from './entry.tsx'

/** Pixels within which somebody reads the end rather than what came before. */
const nearEnd = 48

/** Messages, notes and events as they came; it opens at its end, and stays there as more comes, unless somebody reads further up: then it is said. */
export function Conversation({ view }: { view: ReturnView }) {
  const t = useT()
  const end = useReading(view, '/desk/queue')
  const below = useEnd(end, { messages: view.messages.length, events: view.events.length })
  return (
    <>
      <Thread>
        {timeline(view, { locale: t.locale }).map((item) =>
          item.kind === 'day' ? (
            <DayMark key={item.key}>{formatDate(item.at, t.locale)}</DayMark>
          ) : (
            <Entry key={item.key} item={item} view={view} />
          ),
        )}
        <span ref={end} />
      </Thread>
      {below && (
        <Button className="new-below" icon="down" onClick={() => showEnd(end)}>
          {t('desk.talk.new')}
        </Button>
      )}
    </>
  )
}

/** Keeps the end in sight while somebody reads there, also when the box of the answer rises; tells where a message came below. */
function useEnd(end: RefObject<HTMLElement | null>, { messages, events }: { messages: number; events: number }): boolean {
  const atEnd = useRef(true)
  const seen = useRef({ messages, events })
  const [below, setBelow] = useState(false)
  useEffect(() => {
    const thread = end.current?.parentElement
    if (!thread) return undefined
    const scrolled = (): void => {
      atEnd.current = thread.scrollTop + thread.clientHeight > thread.scrollHeight - nearEnd
      if (atEnd.current) setBelow(false)
    }
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) thread.scrollTo({ top: thread.scrollHeight })
    })
    watcher.observe(thread)
    thread.addEventListener('scroll', scrolled)
    return () => {
      watcher.disconnect()
      thread.removeEventListener('scroll', scrolled)
    }
  }, [end])
  useEffect(() => {
    if (atEnd.current) showEnd(end)
    else if (messages > seen.current.messages) setBelow(true)
    seen.current = { messages, events }
  }, [end, messages, events])
  return below
}

const showEnd = (end: RefObject<HTMLElement | null>): void => {
  const thread = end.current?.parentElement
  thread?.scrollTo({ top: thread.scrollHeight })
}
