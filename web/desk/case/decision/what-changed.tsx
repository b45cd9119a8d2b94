import type { ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { eventWords } from '../journal/event-words.ts'
import { changesSince } from './changes-since.ts'

/** What others did and wrote since then, one a line. */
export function WhatChanged({ view, since }: { view: ReturnView; since: number }) {
  const t = useT()
  return (
    <ul className="small">
      {changesSince(view, { since }).map(({ key, at, event, message }) => (
        <li key={key}>
          <Moment at={at} as="time" />{' '}
          {event
            ? eventWords(event, { t, locale: t.locale, currency: view.currency })
            : t('desk.changed.wrote', { who: message.author.name ?? t(`desk.talk.by.${message.author.kind}`) })}
        </li>
      ))}
    </ul>
  )
}
