import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
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
    if ((await voiding.send({ reason })).done) forget()
  }
  const kind = t(`words.resolution.${resolution.kind}`)
  return (
    <Dialog title={t('finance.void.title', { kind, reference: resolution.reference ?? '' })} onClose={onClose}>
      <p>{t(resolution.amount === null ? 'finance.void.goods' : 'finance.void.money', { customer })}</p>
      <Form problem={voiding.problem} onSend={() => void send()}>
        <TextArea
          name="reason"
          label={t('finance.void.reason')}
          hint={t('finance.void.reason.hint')}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <div className="acts">
          <Button onClick={onClose}>{t('finance.void.keep')}</Button>
          <ActionButton type="submit" kind="bad" busy={voiding.busy}>
            {t('finance.void')}
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
