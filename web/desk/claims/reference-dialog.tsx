import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DialogProps } from './claim-acts.tsx'
import { useAct } from './use-act.ts'

/** How the supplier calls it. */
export function ReferenceDialog({ claim, onClose }: DialogProps) {
  const t = useT()
  const naming = useAct(claim, 'reference', { done: t('claim.refer.done'), onClose })
  return (
    <ActDialog
      title={t('claim.refer.act')}
      act={t('claim.edit.save')}
      command={naming}
      onClose={onClose}
      onSend={({ reference = '' }) => void naming.send({ reference })}
    >
      <Input name="reference" label={t('claim.reference')} maxLength={100} defaultValue={claim.reference ?? ''} mono />
    </ActDialog>
  )
}
