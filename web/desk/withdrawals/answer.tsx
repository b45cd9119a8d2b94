import type { WithdrawalView } from '#application/withdrawals/view.ts'
import { answerReasons } from '#domain/withdrawal/statement.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

/** A statement that comes to nothing, or its rest: the reason with its article, and words. */
export function Answer({ view }: { view: WithdrawalView }) {
  const t = useT()
  const answer = useCommand('PUT', `/desk/withdrawals/${view.id}/answer`, {
    onDone: () => toast(t('withdrawal.answer.done'), { icon: 'mail' }),
  })
  const known = view.events.flatMap(({ left }) => left)[0]?.reason
  return (
    <section className="sheet pad stack" aria-labelledby="answer">
      <h2 id="answer">{t('withdrawal.answer')}</h2>
      <Form
        className="form"
        label={t('withdrawal.answer')}
        problem={answer.problem}
        onSend={({ reason, message }) => void answer.send({ reason, message })}
      >
        <Select
          name="reason"
          label={t('withdrawal.answer.reason')}
          options={answerReasons.map((reason) => ({ value: reason, label: t(`withdrawal.reason.${reason}`) }))}
          defaultValue={known ?? 'not_found'}
        />
        <TextArea
          name="message"
          label={t('withdrawal.answer.message')}
          hint={t('withdrawal.answer.message.hint', { email: view.reachedAt })}
          rows={4}
          maxLength={5000}
        />
        <ActionButton type="submit" busy={answer.busy}>
          {t('withdrawal.answer.send')}
        </ActionButton>
      </Form>
    </section>
  )
}
