import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Taking the request back, with what that means. */
export function CancelDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const [message, setMessage, forget] = useDraft(`cancel.${view.number}`, '')
  const cancel = useCommand('PUT', `/returns/${view.number}/cancellation`, {
    version: view.version,
    onDone: () => toast(t('return.cancel.done')),
  })
  const send = async (): Promise<void> => {
    const { done } = await cancel.send({ message })
    if (!done) return
    forget()
    onClose()
  }
  return (
    <ActDialog
      title={t('return.cancel.title')}
      act={t('return.acts.cancel')}
      kind="bad"
      keep={t('return.cancel.keep')}
      command={cancel}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>
        {t(
          view.legalBasis === 'withdrawal' ? 'return.cancel.withdrawal' : view.labelOffered ? 'return.cancel.label' : 'return.cancel.body',
        )}
      </p>
      <TextArea
        name="message"
        label={t('return.cancel.why')}
        optional
        rows={2}
        maxLength={5000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </ActDialog>
  )
}
