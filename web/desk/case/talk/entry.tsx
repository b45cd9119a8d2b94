import type { EventView, MessageView } from '#application/views.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { EventLine, InternalNote, Message, Shots } from '../../../ui/thread/thread.tsx'
import type { TimelineItem } from '../../../ui/thread/timeline.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { eventWords } from '../journal/event-words.ts'

type Props = { item: TimelineItem; currency: string }

export function Entry({ item, currency }: Props) {
  if (item.kind === 'event') return <Happened event={item.event} currency={currency} />
  return item.kind === 'message' && <Said message={item.message} />
}

function Happened({ event, currency }: { event: EventView; currency: string }) {
  const t = useT()
  return (
    <EventLine at={<Moment at={event.at} as="time" />}>
      {eventWords(event, { t, locale: t.locale, currency })}
      {event.reason && <q className="reason">{event.reason}</q>}
    </EventLine>
  )
}

/** The merchant's words stand on the right, whoever of the staff wrote them; a note spans the width. */
function Said({ message: { author, at, body, internal, files, read } }: { message: MessageView }) {
  const t = useT()
  const name = author.me ? t('ui.you') : (author.name ?? t(`desk.talk.by.${author.kind}`))
  if (internal)
    return (
      <InternalNote author={name} at={<Moment at={at} as="time" />}>
        {body}
        <Shots files={files} />
      </InternalNote>
    )
  return (
    <Message
      me={author.kind !== 'customer'}
      by={
        <>
          <b>{name}</b>, <Moment at={at} as="time" />
        </>
      }
      mark={author.kind === 'staff' && !read && t('desk.talk.unread')}
    >
      {body}
      <Shots files={files} />
    </Message>
  )
}
