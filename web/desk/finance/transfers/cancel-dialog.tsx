import type { PaymentFileDetail } from '#application/payments/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Calls a file off; once it was downloaded the bank may have it. */
export function CancelDialog({ file, onClose }: { file: PaymentFileDetail; onClose: () => void }) {
  const t = useT()
  const cancelling = useCommand('PUT', `/finance/payment-files/${file.id}/cancellation`, {
    onDone: () => {
      toast(t('finance.transfer.cancel.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('finance.transfer.cancel.title')}
      act={t('finance.transfer.cancel')}
      kind="bad"
      command={cancelling}
      onClose={onClose}
      onSend={({ reason = '' }) => void cancelling.send({ reason })}
    >
      <p>{t(file.takenAt === null ? 'finance.transfer.cancel.body' : 'finance.transfer.cancel.taken')}</p>
      <TextArea name="reason" label={t('finance.transfer.reason')} rows={2} maxLength={2000} />
    </ActDialog>
  )
}
