import { useState } from 'react'
import type { MessageView, ReturnView } from '#application/views.ts'
import { formatDate, formatTime } from '../../../ui/format/date.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { DayMark, EventLine, Message, Shots, Thread } from '../../../ui/thread/thread.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'
import { shop } from '../../../ui/shop.ts'
import { usePromiseWords } from '../../policy-words/use-promise-words.ts'
import { Reply } from './reply.tsx'
import { type TimelineItem, timeline } from '../../../ui/thread/timeline.ts'
import { useReading } from '../../../ui/thread/use-reading.ts'

/** The conversation of the return (B5), live, with what happened between the messages. */
export function Talk({ view }: { view: ReturnView }) {
  const t = useT()
  const within = usePromiseWords('reply')
  const bottom = useReading(view, '/returns')
  // Stays where it was when the page was opened: what is marked as new does not become old under the reader's eyes.
  const [readUpTo] = useState(view.readUpTo)
  return (
    <section className="sheet chat" id="messages" aria-labelledby="talk">
      <h2 id="talk">{t('return.talk')}</h2>
      <p>{within === null ? t('return.talk.lead') : t('return.talk.lead.within', { within })}</p>
      <Thread>
        {timeline(view, { locale: t.locale, readUpTo }).map((item) => (
          <Item key={item.key} item={item} withdrawal={view.legalBasis === 'withdrawal'} />
        ))}
        <span ref={bottom} />
      </Thread>
      <Reply number={view.number} />
    </section>
  )
}

function Item({ item, withdrawal }: { item: TimelineItem; withdrawal: boolean }) {
  const t = useT()
  switch (item.kind) {
    case 'day':
      return <DayMark>{formatDate(item.at, t.locale)}</DayMark>
    case 'unread':
      return <div className="daymark daymark--new">{t('return.talk.new')}</div>
    case 'event':
      return <EventLine at={<Moment at={item.event.at} as="time" />}>{t(eventKey(item.event.verb, withdrawal))}</EventLine>
    case 'message':
      return (
        <Message me={item.message.author.me} by={by(item.message, t)}>
          {item.message.body}
          <Shots files={item.message.files} />
        </Message>
      )
  }
}

/** A withdrawal is a right: it is recorded, not granted. */
const eventKey = (verb: ReturnView['events'][number]['verb'], withdrawal: boolean): Key =>
  withdrawal && verb === 'approve' ? 'return.event.approve.withdrawal' : `return.event.${verb}`

/** « Sacha, service client, 10 h 40 »; a colleague by name. */
function by({ author, at }: MessageView, t: T) {
  const time = formatTime(at, t.locale)
  if (author.me) return t('return.talk.you', { time })
  if (author.kind === 'customer') return t('return.talk.colleague', { name: author.name ?? t('words.role.customer'), time })
  if (author.kind === 'system') return t('return.talk.system', { time })
  return author.name === null
    ? t('return.talk.unsigned', { time })
    : t.rich('return.talk.staff', { name: <b>{author.name}</b>, shop: shop.name, time })
}
