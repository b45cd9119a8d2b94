import { useNavigate } from '@tanstack/react-router'
import type { StatedView, WithdrawalFormView } from '#application/withdrawals/view.ts'
import { statementText } from '#domain/withdrawal/statement.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { keepReceipt } from './receipt.ts'
import { type Known, pickedOf, type Said, statedBy } from './said.ts'

type Props = { said: Said; order: Known | undefined; words: WithdrawalFormView; onBack: () => void; onDone: () => void }

/** « confirmer la rétractation »: the second, distinct act, on the statement as it will be recorded. */
export function ConfirmStep({ said, order, words, onBack, onDone }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const statement = useCommand<StatedView>('POST', '/withdrawals')
  const stated = statedBy(said, order)
  const { id } = said
  const { policyVersion } = words

  async function confirm(): Promise<void> {
    const own = order && { orderId: order.id, lines: pickedOf(said, order) }
    const first = await statement.send({ ...stated, id, policyVersion, ...own, ...(own ? { goods: null } : {}) })
    // Signed out meanwhile, or the order has changed: it is stated like anybody's, with the order's number and the goods in words.
    const strange = own !== undefined && !first.done && ['order_unknown', 'line_unknown', 'invalid_input'].includes(first.problem.code)
    const sent = strange ? await statement.send({ ...stated, id, policyVersion }) : first
    if (!sent.done) return
    keepReceipt(sent.answer)
    await navigate({ to: '/retractation/$id', params: { id: sent.answer.id }, replace: true })
    onDone()
  }

  return (
    <section className="withdraw" aria-labelledby="title">
      <h1 id="title">{t('withdrawal.confirm.title')}</h1>
      <p className="lead">{t('withdrawal.confirm.lead', { email: stated.email })}</p>
      <Form className="form sheet pad" problem={statement.problem} onSend={() => void confirm()}>
        <blockquote className="statement">{statementText(words, stated)}</blockquote>
        <div className="row">
          <ActionButton type="submit" kind="go" busy={statement.busy}>
            {words.confirm}
          </ActionButton>
          <Button kind="quiet" icon="left" onClick={onBack}>
            {t('withdrawal.change')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
