import { useState } from 'react'
import type { MemberView } from '#application/staff/show-staff-member.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { formatList } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Whether they come in at all. */
export function Access({ member }: { member: MemberView }) {
  const t = useT()
  const { id, name, version, disabledAt, keys } = member
  const [asking, setAsking] = useState(false)
  const out = useCommand('PUT', `/staff/${id}/deactivation`, {
    version,
    onDone: () => {
      setAsking(false)
      toast(t('staff.deactivate.done', { name }), { icon: 'lock' })
    },
  })
  const back = useCommand('DELETE', `/staff/${id}/deactivation`, {
    version,
    onDone: () => toast(t('staff.reactivate.done', { name }), { icon: 'check' }),
  })
  return (
    <section className="sheet pad" aria-labelledby="access">
      <h2 id="access">{t('staff.access')}</h2>
      <p className="soft">{t(disabledAt === null ? 'staff.access.body' : 'staff.access.disabled')}</p>
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
      {asking && (
        <ActDialog
          title={t('staff.deactivate.title', { name })}
          act={t('staff.deactivate.send')}
          kind="bad"
          command={out}
          onSend={({ reason = '' }) => void out.send({ reason })}
          onClose={() => setAsking(false)}
        >
          <p>{t('staff.deactivate.body')}</p>
          {keys.length > 0 && (
            <Notice tone="warn">{t('staff.deactivate.keys', { count: keys.length, keys: formatList(keys, t.locale) })}</Notice>
          )}
          <Input name="reason" label={t('staff.deactivate.reason')} maxLength={500} autoComplete="off" />
        </ActDialog>
      )}
    </section>
  )
}
