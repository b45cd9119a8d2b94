import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { ExecutionProps } from './execution.tsx'

/** Takes an execution back, with a reason: the same is owed again. */
export function VoidDialog({ view, resolution, customer, onClose }: ExecutionProps & { onClose: () => void }) {
  const t = useT()
  const [reason, setReason, forget] = useDraft(`voiding.${resolution.id}`, '')
  const voiding = useCommand('PUT', `/returns/${view.number}/resolutions/${resolution.id}/voiding`, {
    version: view.version,
    onDone: () => toast(t('finance.void.done')),
  })
  const send = async (): Promise<void> => {
    const { done } = await voiding.send({ reason })
    if (!done) return
    forget()
    onClose()
  }
  const kind = t(`words.resolution.${resolution.kind}`)
  return (
    <ActDialog
      title={t('finance.void.title', { kind, reference: resolution.reference ?? '' })}
      act={t('finance.void')}
      kind="bad"
      keep={t('finance.void.keep')}
      command={voiding}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t(resolution.amount === null ? 'finance.void.goods' : 'finance.void.money', { customer })}</p>
      {resolution.creditNote && <p>{t('finance.void.credit-note', { creditNote: resolution.creditNote })}</p>}
      <TextArea
        name="reason"
        label={t('finance.void.reason')}
        hint={t('finance.void.reason.hint')}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </ActDialog>
  )
}
