import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { usePromiseWords } from '../../policy-words/use-promise-words.ts'

/** A commercial escalation (B3): somebody with more say looks at it, within the promised time. */
export function EscalateDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const within = usePromiseWords('escalation')
  const [message, setMessage, forget] = useDraft(`escalate.${view.number}`, '')
  const escalation = useCommand('POST', `/returns/${view.number}/escalations`, {
    version: view.version,
    onDone: () => toast(t('return.escalate.done'), { icon: 'flag' }),
  })
  const send = async (): Promise<void> => {
    const { done } = await escalation.send({ message })
    if (!done) return
    forget()
    onClose()
  }
  return (
    <ActDialog
      title={t('return.acts.escalate')}
      act={t('return.escalate.send')}
      icon="flag"
      command={escalation}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{within === null ? t('return.escalate.body') : t('return.escalate.within', { within })}</p>
      <TextArea
        name="message"
        label={t('return.escalate.message')}
        optional
        maxLength={5000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </ActDialog>
  )
}
