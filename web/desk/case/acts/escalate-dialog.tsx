import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Meanwhile } from './meanwhile.tsx'

/** Its own lane, and a first answer within the promised time (B3). */
export function EscalateDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const escalation = useCommand('POST', `/returns/${view.number}/escalations`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.escalate.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('desk.escalate.title')}
      act={t('desk.escalate')}
      command={escalation}
      onClose={onClose}
      onSend={({ message = '' }) => void escalation.send({ message })}
    >
      <Meanwhile view={view} />
      <p>{t('desk.escalate.body')}</p>
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
