import { useState } from 'react'
import type { MemberView } from '#application/staff/show-staff-member.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { LeavingDialog } from './leaving-dialog.tsx'

/** Whether they come in at all, and what is theirs to do. */
export function Access({ member }: { member: MemberView }) {
  const t = useT()
  const { id, name, version, disabledAt, work } = member
  const [asking, setAsking] = useState(false)
  const back = useCommand('DELETE', `/staff/${id}/deactivation`, {
    version,
    onDone: () => toast(t('staff.reactivate.done', { name }), { icon: 'check' }),
  })
  return (
    <section className="sheet pad" aria-labelledby="access">
      <h2 id="access">{t('staff.access')}</h2>
      <p className="soft">{t(disabledAt === null ? 'staff.access.body' : 'staff.access.disabled')}</p>
      <p>{t('staff.work', { returns: work.returns, conversations: work.conversations })}</p>
      <ProblemNotice problem={back.problem} />
      {disabledAt === null ? (
        <Button icon="lock" onClick={() => setAsking(true)}>
          {t('staff.deactivate')}
        </Button>
      ) : (
        <ActionButton busy={back.busy} onClick={() => void back.send()}>
          {t('staff.reactivate')}
        </ActionButton>
      )}
      {asking && <LeavingDialog member={member} onClose={() => setAsking(false)} />}
    </section>
  )
}
