import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { obstacleOf } from '../acts/obstacle-of.ts'
import type { GestureDraft } from '../decision/draft.ts'

type Props = { view: ReturnView; gesture: GestureDraft; onClose: () => void }

/** Leaves a note for the manager, which the customer does not see, and puts the case among the escalations, where managers are told. */
export function AskManager({ view, gesture, onClose }: Props) {
  const t = useT()
  const note = useCommand('POST', `/returns/${view.number}/messages`)
  const escalation = useCommand('POST', `/returns/${view.number}/escalations`, { version: view.version })
  const amount = formatMoney(parseAmount(gesture.amount, view.currency) ?? 0, view.currency, t.locale)
  const [body, setBody] = useState(t('case.manager.note', { ...gesture, amount }))
  const [noted, setNoted] = useState(false)
  async function send(): Promise<void> {
    // A second try, where the escalation was refused, does not leave the note twice.
    if (!noted && !(await note.send({ body, internal: true })).done) return
    setNoted(true)
    if (obstacleOf('escalate', view) === null && !(await escalation.send({ message: '' })).done) return
    toast(t('case.manager.asked'))
    onClose()
  }
  return (
    <ActDialog
      title={t('case.manager.ask')}
      act={t('case.manager.ask')}
      command={note.problem ? note : escalation}
      off={body.trim() === '' ? t('case.manager.empty') : null}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t(view.escalated ? 'case.manager.body.again' : 'case.manager.body')}</p>
      <TextArea
        name="body"
        label={t('desk.compose.note')}
        hint={t('ui.note.hidden')}
        rows={4}
        maxLength={5000}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
    </ActDialog>
  )
}
