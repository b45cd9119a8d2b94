import type { ResolutionView, ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'

type Props = { resolution: ResolutionView; view: ReturnView; onClose: () => void }

/** What was recorded as done was not: the same is owed again, and its promise begins anew. */
export function VoidDialog({ resolution: { id, reference }, view, onClose }: Props) {
  const t = useT()
  const voiding = useCommand('PUT', `/returns/${view.number}/resolutions/${id}/voiding`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.void.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('desk.act.void_resolution')}
      act={t('desk.act.void_resolution')}
      kind="bad"
      command={voiding}
      onClose={onClose}
      onSend={({ reason = '' }) => void voiding.send({ reason })}
    >
      <p>{t('desk.void.body', { reference: reference ?? '' })}</p>
      <TextArea name="reason" label={t('desk.void.reason')} rows={2} maxLength={2000} />
    </ActDialog>
  )
}
