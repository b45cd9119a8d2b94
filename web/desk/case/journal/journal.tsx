import type { ReturnView } from '#application/views.ts'
import { formatDay, formatTime } from '../../../ui/format/date.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { eventWords } from './event-words.ts'
import { Reasons } from './reasons.tsx'

/** Who did what when, newest first. */
export function Journal({ view }: { view: ReturnView }) {
  const t = useT()
  return (
    <section className="log" aria-labelledby="journal">
      <h2 id="journal">{t('desk.journal')}</h2>
      <ol>
        {view.events.toReversed().map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>
              {formatDay(event.at, t.locale)}, {formatTime(event.at, t.locale)}
            </time>
            <span>
              {eventWords(event, { t, locale: t.locale, currency: view.currency })}
              <Reasons event={event} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
