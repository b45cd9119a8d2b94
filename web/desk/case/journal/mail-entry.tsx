import type { MailView } from '#application/mail/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import type { StatusTone } from '../../../ui/status/status-tone.ts'
import { Status } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Address } from '../../address.tsx'

type Props = { mail: MailView; /** Of the return or the conversation. */ path: string }

const tones: Partial<Record<MailView['state'], StatusTone>> = { bounced: 'bad', failed: 'bad', delayed: 'warn', doubtful: 'warn' }

/** « E-mail « Décision » à Camille Le Goff : remis au serveur »: what was mailed to whom, what became of it, and the way to send it again. */
export function MailEntry({ mail, path }: Props) {
  const t = useT()
  const { id, kind, to, name, state, error, askedBy, goesTo, obstacle } = mail
  const roles = useMe()?.roles ?? []
  const again = useCommand<{ goesTo: string }>('POST', `${path}/mails/${id}/copies`, {
    onDone: (sent) => toast(t('journal.mail.again.done', { to: sent.goesTo })),
  })
  const tone = tones[state]
  return (
    <>
      {t(askedBy === null ? 'journal.mail' : 'journal.mail.asked', { kind: t(`journal.mail.${kind}`), to: name ?? to, who: askedBy ?? '' })}{' '}
      <Status {...(tone ? { tone } : {})}>{t(`journal.mail.is.${state}`)}</Status>
      {name !== null && (tone || goesTo !== to) && (
        <span className="muted">
          {' '}
          <Address email={to} />
        </span>
      )}
      {tone && error && <q className="reason">{error}</q>}
      {obstacle === null && goesTo !== null && hasRole({ roles }, 'support') && (
        <>
          {' '}
          <button
            type="button"
            className="log-again"
            aria-label={t('journal.mail.again', { to: goesTo })}
            title={goesTo}
            aria-disabled={again.busy}
            onClick={() => !again.busy && void again.send({})}
          >
            {t('case.mail.again')}
          </button>
        </>
      )}
      <ProblemNotice problem={again.problem} />
    </>
  )
}
