import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Meanwhile } from './meanwhile.tsx'

type Props = { view: ReturnView; settlementId: string; onClose: () => void }

/** Takes back a commercial settlement that its customer has not answered. */
export function WithdrawOfferDialog({ view, settlementId, onClose }: Props) {
  const t = useT()
  const withdrawal = useCommand('PUT', `/returns/${view.number}/settlements/${settlementId}/withdrawal`, {
    version: view.version,
    onDone: () => {
      toast(t('case.offer.withdrawn'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('case.offer.withdraw.title')}
      act={t('case.offer.withdraw')}
      command={withdrawal}
      onClose={onClose}
      onSend={({ message = '' }) => void withdrawal.send({ message })}
    >
      <Meanwhile view={view} />
      <p>{t('case.offer.withdraw.body')}</p>
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
