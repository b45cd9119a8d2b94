import type { ConversationView } from '#application/contact/view.ts'
import { formatDate } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { DayMark, EventLine, Thread } from '../../ui/thread/thread.tsx'
import { timeline } from '../../ui/thread/timeline.ts'
import { useReadingOf } from '../../ui/thread/use-reading.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Compose } from '../case/talk/compose.tsx'
import type { Reply } from '../case/talk/use-reply.ts'
import { Said } from '../said.tsx'
import { contactEventWords } from './event-words.ts'

/** Messages, notes and events as they came, and an answer or a note. */
export function ContactTalk({ view, reply }: { view: ConversationView; reply: Reply }) {
  const t = useT()
  const end = useReadingOf({ path: `/conversations/${view.id}`, messages: view.messages }, '/desk/conversations')
  return (
    <section className="zone conv contact-talk" aria-label={t('contact.talk')}>
      <Thread>
        {timeline(view, { locale: t.locale }).map((item) => {
          if (item.kind === 'day') return <DayMark key={item.key}>{formatDate(item.at, t.locale)}</DayMark>
          if (item.kind === 'message')
            return <Said key={item.key} message={item.message} nameless={t(`contact.talk.kind.${item.message.author.kind}`)} />
          if (item.kind === 'unread') return null
          return (
            <EventLine key={item.key} at={<Moment at={item.event.at} as="time" />}>
              {contactEventWords(item.event, t)}
            </EventLine>
          )
        })}
        <span ref={end} />
      </Thread>
      {(view.verbs.reply === null || view.verbs.note === null) && (
        <Compose path={`/conversations/${view.id}`} reply={reply} noteOnly={view.verbs.reply !== null} />
      )}
    </section>
  )
}
