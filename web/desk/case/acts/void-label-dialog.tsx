import type { LabelView, ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Meanwhile } from './meanwhile.tsx'

type Props = { view: ReturnView; label: Pick<LabelView, 'id' | 'parcel'>; onClose: () => void }

/** Takes a carrier's label away from its customer, who is told not to use what they printed. */
export function VoidLabelDialog({ view, label: { id, parcel }, onClose }: Props) {
  const t = useT()
  const voiding = useCommand('PUT', `/returns/${view.number}/labels/${id}/voiding`, {
    version: view.version,
    onDone: () => {
      toast(t('case.label.void.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('case.label.void.title', { parcel })}
      act={t('desk.act.void_label')}
      kind="bad"
      command={voiding}
      onClose={onClose}
      onSend={({ message = '' }) => void voiding.send({ message })}
    >
      <Meanwhile view={view} />
      <p>{t('case.label.void.body')}</p>
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
