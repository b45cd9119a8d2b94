import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DialogProps } from './claim-acts.tsx'
import { useAct } from './use-act.ts'

const unders = { cancel: 'cancellation', recall: 'recall' } as const

/** Taken back as a whole, with a reason. */
export function ReasonDialog({ act, claim, onClose }: DialogProps & { act: keyof typeof unders }) {
  const t = useT()
  const command = useAct(claim, unders[act], { done: t(`claim.${act}.done`), onClose })
  return (
    <ActDialog
      title={t(`claim.${act}.title`)}
      act={t(`claim.${act}.act`)}
      kind="bad"
      keep={t('ui.cancel')}
      command={command}
      onClose={onClose}
      onSend={({ reason = '' }) => void command.send({ reason })}
    >
      <p>{t(`claim.${act}.body`)}</p>
      <TextArea name="reason" label={t('claim.reason')} rows={2} maxLength={2000} />
    </ActDialog>
  )
}
