import { useState } from 'react'
import type { MemberView } from '#application/staff/show-staff-member.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Whether they prove themselves with more than a password; who has lost the rest is let in by it again, with a reason. */
export function MemberFactors({ member: { id, name, secondFactor } }: { member: MemberView }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const reset = useCommand('PUT', `/staff/${id}/second-factor-reset`, {
    onDone: () => {
      setAsking(false)
      toast(t('staff.factors.done', { name }), { icon: 'check' })
    },
  })
  return (
    <section className="sheet pad" aria-labelledby="factors">
      <h2 id="factors">{t('staff.factors')}</h2>
      <p className="soft">{t(secondFactor ? 'staff.factors.some' : 'staff.factors.none')}</p>
      {secondFactor && (
        <Button icon="shield" onClick={() => setAsking(true)}>
          {t('staff.factors.reset')}
        </Button>
      )}
      {asking && (
        <ActDialog
          title={t('staff.factors.title', { name })}
          act={t('staff.factors.send')}
          kind="bad"
          command={reset}
          onSend={({ reason }) => void reset.send({ reason })}
          onClose={() => setAsking(false)}
        >
          <p>{t('staff.factors.body')}</p>
          <Input name="reason" label={t('staff.factors.reason')} autoComplete="off" />
        </ActDialog>
      )}
    </section>
  )
}
