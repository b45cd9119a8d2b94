import { useState } from 'react'
import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Taking the request back, with what that means. */
export function CancelDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const [message, setMessage] = useState('')
  const cancel = useCommand('PUT', `/returns/${view.number}/cancellation`, {
    version: view.version,
    onDone: () => toast(t('return.cancel.done')),
  })
  const send = async (): Promise<void> => {
    const { done } = await cancel.send({ message })
    if (done) onClose()
  }
  return (
    <Dialog title={t('return.cancel.title')} onClose={onClose}>
      <p>
        {t(
          view.legalBasis === 'withdrawal' ? 'return.cancel.withdrawal' : view.labelOffered ? 'return.cancel.label' : 'return.cancel.body',
        )}
      </p>
      <Form problem={cancel.problem} onSend={() => void send()}>
        <TextArea
          name="message"
          label={t('return.cancel.why')}
          optional
          rows={2}
          maxLength={5000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <div className="acts">
          <Button onClick={onClose}>{t('return.cancel.keep')}</Button>
          <ActionButton type="submit" kind="bad" busy={cancel.busy}>
            {t('return.acts.cancel')}
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
