import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Meanwhile } from './meanwhile.tsx'

/** A manager's: with a reason that the journal keeps and the customer does not see. */
export function ReopenDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const reopening = useCommand('PUT', `/returns/${view.number}/reopening`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.reopen.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('desk.reopen.title')}
      act={t('desk.act.reopen')}
      command={reopening}
      onClose={onClose}
      onSend={({ reason = '', message = '' }) => void reopening.send({ reason, message })}
    >
      <Meanwhile view={view} />
      <p>{t(`case.reopen.${reopensAt(view)}`)}</p>
      <TextArea name="reason" label={t('desk.reopen.reason')} hint={t('desk.reopen.reason.hint')} rows={2} maxLength={2000} />
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}

/** Where it goes on: what was closed owes or does nothing before the next act; the others come back to the step that they were at. */
function reopensAt({ status, lines }: Pick<ReturnView, 'status' | 'lines'>): 'resolution' | 'shipping' | 'decision' {
  if (status === 'closed') return 'resolution'
  return lines.some(({ units }) => units.some(({ decision }) => decision === 'approved')) ? 'shipping' : 'decision'
}
