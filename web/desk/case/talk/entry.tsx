import type { EventView, ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { EventLine } from '../../../ui/thread/thread.tsx'
import type { TimelineItem } from '../../../ui/thread/timeline.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Said } from '../../said.tsx'
import { eventWords } from '../journal/event-words.ts'
import { Reasons } from '../journal/reasons.tsx'
import { Opening } from './opening.tsx'

type Props = { item: TimelineItem; view: ReturnView }

export function Entry({ item, view }: Props) {
  const t = useT()
  if (item.kind === 'event')
    return (
      <>
        <Happened event={item.event} currency={view.currency} />
        {item.event.verb === 'submit' && <Opening view={view} />}
      </>
    )
  if (item.kind !== 'message') return false
  return <Said message={item.message} nameless={t(`desk.talk.by.${item.message.author.kind}`)} unread={t('desk.talk.unread')} />
}

function Happened({ event, currency }: { event: EventView; currency: string }) {
  const t = useT()
  return (
    <EventLine at={<Moment at={event.at} as="time" />}>
      {eventWords(event, { t, locale: t.locale, currency })}
      <Reasons event={event} />
    </EventLine>
  )
}
