import { useState } from 'react'
import type { MailsView } from '#application/mail/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { formatDay, formatTime } from '../../../ui/format/date.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { isJustThanks } from '../talk/just-thanks.ts'
import { countKinds, entriesOf, type Entry, type EntryKind } from './entries.ts'
import { eventWords } from './event-words.ts'
import { ComingEntry } from './coming-entry.tsx'
import { MailEntry } from './mail-entry.tsx'
import { Reasons } from './reasons.tsx'

/** Who did, said and sent what when, newest first, narrowed by what is looked for. */
export function Journal({ view }: { view: ReturnView }) {
  const t = useT()
  const mails = useApi<MailsView>(`/returns/${view.number}/mails`)
  const [wanted, setWanted] = useState<readonly EntryKind[]>([])
  const all = entriesOf({ view, mails: mails.data?.items ?? [], coming: mails.data?.coming ?? [] })
  const shown = wanted.length === 0 ? all : all.filter(({ kind }) => wanted.includes(kind))
  const press = (kind: EntryKind): void => setWanted((now) => (now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind]))
  return (
    <section className="log" aria-labelledby="journal">
      <h2 id="journal">{t('desk.journal')}</h2>
      <div className="row log-kinds" role="group" aria-label={t('journal.show')}>
        {countKinds(all).map(({ kind, count }) => (
          <button
            key={kind}
            type="button"
            className={wanted.includes(kind) ? 'chip chip--act' : 'chip'}
            aria-pressed={wanted.includes(kind)}
            onClick={() => press(kind)}
          >
            {t(`journal.kind.${kind}`)} <span className="num">{count}</span>
          </button>
        ))}
      </div>
      {mails.error && <LoadProblem error={mails.error} retry={() => void mails.refetch()} what={t('journal.kind.mails')} />}
      <ol>
        {shown.map((entry) => (
          <li key={entry.key}>
            <time dateTime={entry.at}>
              {formatDay(entry.at, t.locale)}, {formatTime(entry.at, t.locale)}
            </time>
            <div>
              <Told entry={entry} view={view} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One line of it. What was written stands beside, in the conversation, and is not said twice. */
function Told({ entry: { event, message, mail, coming }, view }: { entry: Entry; view: ReturnView }) {
  const t = useT()
  if (mail) return <MailEntry mail={mail} path={`/returns/${view.number}`} />
  if (coming) return <ComingEntry mail={coming} />
  if (event)
    return (
      <>
        {eventWords(event, { t, locale: t.locale, currency: view.currency })}
        <Reasons event={event} />
      </>
    )
  const who = message.author.name ?? t(`desk.talk.by.${message.author.kind}`)
  return t(message.internal ? 'journal.noted' : isJustThanks(message) ? 'case.thanked' : 'journal.wrote', { who })
}
