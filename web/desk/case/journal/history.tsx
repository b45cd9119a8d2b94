import { type ReactNode, useState } from 'react'
import type { MailsView } from '#application/mail/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { formatDay, formatTime } from '../../../ui/format/date.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { isJustThanks } from '../talk/just-thanks.ts'
import { ComingEntry } from './coming-entry.tsx'
import { countKinds, type Entry, type EntryKind } from './entries.ts'
import { MailEntry } from './mail-entry.tsx'

/** Every mail about a return, or about a conversation without one; none while it is on its way. */
export const useMails = (path: string) => useApi<MailsView>(`${path}/mails`)

type Props<Event> = {
  /** The API's address of the return or the conversation. */
  path: string
  entries: readonly Entry<Event>[]
  mails: ReturnType<typeof useMails>
  happened: (event: Event) => ReactNode
}

/** Who did, said and sent what when, newest first, narrowed by what is looked for. */
export function History<Event>({ path, entries, mails, happened }: Props<Event>) {
  const t = useT()
  const [wanted, setWanted] = useState<readonly EntryKind[]>([])
  const shown = wanted.length === 0 ? entries : entries.filter(({ kind }) => wanted.includes(kind))
  const press = (kind: EntryKind): void => setWanted((now) => (now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind]))
  return (
    <section className="log" aria-labelledby="journal">
      <h2 id="journal">{t('desk.journal')}</h2>
      <div className="row log-kinds" role="group" aria-label={t('journal.show')}>
        {countKinds(entries).map(({ kind, count }) => (
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
        {shown.map(({ key, at, event, message, mail, coming }) => (
          <li key={key}>
            <time dateTime={at}>
              {formatDay(at, t.locale)}, {formatTime(at, t.locale)}
            </time>
            <div>
              {mail && <MailEntry mail={mail} path={path} />}
              {coming && <ComingEntry mail={coming} />}
              {message && <Spoken message={message} />}
              {event !== undefined && happened(event)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was written stands beside, in the conversation, and is not said twice. */
function Spoken({ message }: { message: MessageView }) {
  const t = useT()
  const who = message.author.name ?? t(`desk.talk.by.${message.author.kind}`)
  return t(message.internal ? 'journal.noted' : isJustThanks(message) ? 'case.thanked' : 'journal.wrote', { who })
}
