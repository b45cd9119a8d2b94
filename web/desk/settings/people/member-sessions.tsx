import type { MemberView } from '#application/staff/show-staff-member.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { formatDateTime } from '../../../ui/format/date.ts'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'

/** Where they are signed in, and the end of it: a lost computer. */
export function MemberSessions({ member }: { member: MemberView }) {
  const t = useT()
  const all = useCommand('DELETE', `/staff/${member.id}/sessions`, { onDone: () => toast(t('staff.sessions.done'), { icon: 'check' }) })
  return (
    <section className="sheet pad" aria-labelledby="sessions">
      <h2 id="sessions">{t('staff.sessions')}</h2>
      {member.sessions.length === 0 && <p className="muted">{t('staff.sessions.none')}</p>}
      <ul className="staff-sessions">
        {member.sessions.map((session) => (
          <Session key={session.id} personId={member.id} session={session} />
        ))}
      </ul>
      <ProblemNotice problem={all.problem} />
      {member.sessions.length > 1 && (
        <ActionButton busy={all.busy} onClick={() => void all.send()}>
          {t('staff.sessions.end-all')}
        </ActionButton>
      )}
    </section>
  )
}

type Session = MemberView['sessions'][number]

function Session({ personId, session }: { personId: string; session: Session }) {
  const t = useT()
  const end = useCommand('DELETE', `/staff/${personId}/sessions/${session.id}`, {
    onDone: () => toast(t('staff.session.done'), { icon: 'check' }),
  })
  const device = deviceWords(session.device, t)
  return (
    <li>
      <span>
        {device}
        <small className="sub">
          {t('staff.session.times', { seen: formatDateTime(session.seenAt, t.locale), since: formatDateTime(session.createdAt, t.locale) })}
        </small>
        <ProblemNotice problem={end.problem} />
      </span>
      <ActionButton busy={end.busy} onClick={() => void end.send()} aria-label={t('staff.session.end.label', { device })}>
        {t('staff.session.end')}
      </ActionButton>
    </li>
  )
}

/** « Firefox, Windows » */
const deviceWords = ({ browser, system }: Session['device'], t: T): string =>
  [browser, system].filter((word) => word !== null).join(', ') || t('staff.session.unknown')
