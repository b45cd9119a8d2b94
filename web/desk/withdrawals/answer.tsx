import { useState } from 'react'
import type { WithdrawalView } from '#application/withdrawals/view.ts'
import { answerReasons } from '#domain/withdrawal/statement.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

type Props = {
  view: WithdrawalView
  /** Somebody has looked for the order: only then is it nowhere to be found. */ looked: boolean
  open: boolean
}

/** A statement that comes to nothing, or its rest: the reason with its article, and words. It stands apart: to withdraw is a right. */
export function Answer({ view, looked, open }: Props) {
  const t = useT()
  const known = view.events.flatMap(({ left }) => left)[0]?.reason
  const [reason, setReason] = useState<string>(known ?? '')
  const answer = useCommand('PUT', `/desk/withdrawals/${view.id}/answer`, {
    onDone: () => toast(t('withdrawal.answer.done'), { icon: 'mail' }),
  })
  const reasons = answerReasons.filter((one) => looked || open || one !== 'not_found')
  return (
    <details className="withdrawal-answer" open={open || undefined}>
      <summary>{t('withdrawal.answer')}</summary>
      <Form
        className="form"
        label={t('withdrawal.answer')}
        problem={answer.problem}
        onSend={({ message }) => void answer.send({ reason, message })}
      >
        <Select
          name="reason"
          label={t('withdrawal.answer.reason')}
          hint={looked || open ? undefined : t('withdrawal.answer.look-first')}
          blank={t('withdrawal.answer.choose')}
          options={reasons.map((one) => ({ value: one, label: t(`withdrawal.reason.${one}`) }))}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <TextArea
          name="message"
          label={t('withdrawal.answer.message')}
          hint={t('withdrawal.answer.message.hint', { email: view.reachedAt })}
          rows={4}
          maxLength={5000}
        />
        <ActionButton type="submit" busy={answer.busy} off={reason === '' ? t('withdrawal.answer.choose') : null}>
          {t('withdrawal.answer.send')}
        </ActionButton>
      </Form>
    </details>
  )
}
