import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Meanwhile } from './meanwhile.tsx'

export function CancelDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const cancellation = useCommand('PUT', `/returns/${view.number}/cancellation`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.cancel.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('desk.cancel.title')}
      act={t('desk.cancel.act')}
      kind="bad"
      command={cancellation}
      onClose={onClose}
      onSend={({ message = '' }) => void cancellation.send({ message })}
    >
      <Meanwhile view={view} />
      <p>{t('desk.cancel.body')}</p>
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
