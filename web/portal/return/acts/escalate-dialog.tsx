import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { Form } from '../../../ui/form/form.tsx'
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
    <Dialog title={t('return.acts.escalate')} onClose={onClose}>
      <p>{within === null ? t('return.escalate.body') : t('return.escalate.within', { within })}</p>
      <Form problem={escalation.problem} onSend={() => void send()}>
        <TextArea
          name="message"
          label={t('return.escalate.message')}
          optional
          maxLength={5000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <div className="acts">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <ActionButton type="submit" kind="go" icon="flag" busy={escalation.busy}>
            {t('return.escalate.send')}
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
