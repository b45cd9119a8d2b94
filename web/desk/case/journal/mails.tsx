import type { MailView } from '#application/mail/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { formatDay, formatTime } from '../../../ui/format/date.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { MailEntry } from './mail-entry.tsx'

/** Every mail about a conversation, newest first: for whom, what became of it, and the way to send it again. */
export function Mails({ path }: { path: string }) {
  const t = useT()
  const mails = useApi<{ items: readonly MailView[] }>(`${path}/mails`)
  const all = mails.data?.items ?? []
  return (
    <section className="log" aria-labelledby="mails">
      <h2 id="mails">{t('journal.mails')}</h2>
      {mails.error && <LoadProblem error={mails.error} retry={() => void mails.refetch()} what={t('journal.kind.mails')} />}
      {mails.data && all.length === 0 && <p className="muted">{t('journal.mails.none')}</p>}
      <ol>
        {all.toReversed().map((mail) => (
          <li key={mail.id}>
            <time dateTime={mail.queuedAt}>
              {formatDay(mail.queuedAt, t.locale)}, {formatTime(mail.queuedAt, t.locale)}
            </time>
            <div>
              <MailEntry mail={mail} path={path} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
