import type { MemberView } from '#application/staff/show-staff-member.ts'
import { Revocables } from '../../../account/revocable.tsx'
import { SessionRow } from '../../../account/session-row.tsx'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Where they are signed in, and the end of it: a lost computer. */
export function MemberSessions({ member: { id, sessions } }: { member: MemberView }) {
  const t = useT()
  const path = `/staff/${id}/sessions`
  const all = useCommand('DELETE', path, { onDone: () => toast(t('staff.sessions.done'), { icon: 'check' }) })
  return (
    <section className="sheet pad" aria-labelledby="sessions">
      <h2 id="sessions">{t('staff.sessions')}</h2>
      {sessions.length === 0 ? (
        <p className="muted">{t('staff.sessions.none')}</p>
      ) : (
        <Revocables>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} path={`${path}/${session.id}`} />
          ))}
        </Revocables>
      )}
      <ProblemNotice problem={all.problem} />
      {sessions.length > 1 && (
        <ActionButton busy={all.busy} onClick={() => void all.send()}>
          {t('staff.sessions.end-all')}
        </ActionButton>
      )}
    </section>
  )
}
