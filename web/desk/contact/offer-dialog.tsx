import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { policyCurrency } from '#domain/policy/policy-currency.ts'
import { limitIn } from '#domain/return/settlement-limit.ts'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { type Chosen, chosenLines } from '../../ui/form/chosen.ts'
import { AmountInput } from '../../ui/form/amount-input.tsx'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { parseAmount } from '../../ui/format/parse-amount.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { OrderChoice } from './order-choice.tsx'
import { LineChoice, named, useChosenOrder, worthOf } from './order-lines.tsx'

type Props = { view: ConversationView; onClose: () => void }

/** A commercial settlement for some units of one order (B4): the customer accepts it in the conversation or not. */
export function OfferDialog({ view, onClose }: Props) {
  const t = useT()
  const [orderId, setOrderId] = useState(view.staff?.theirs ? (view.order?.id ?? '') : '')
  const [chosen, setChosen] = useState<Chosen>(named(view))
  const [terms, setTerms] = useState({ amount: '', kind: 'discount', goods: 'kept', message: '' })
  const order = useChosenOrder(orderId)
  const offer = useCommand('POST', `/conversations/${view.id}/offers`, { version: view.version })
  const lines = chosenLines(chosen)
  const change = (part: Partial<typeof terms>): void => setTerms((now) => ({ ...now, ...part }))
  async function send(): Promise<void> {
    const { done } = await offer.send({ ...terms, orderId, lines, amount })
    if (!done) return
    toast(t('contact.desk.offer.done'))
    onClose()
  }
  const currency = order?.currency ?? policyCurrency
  const limit = useLimit(view, currency)
  const inMoney = (amount: number): string => formatMoney(amount, currency, t.locale)
  const amount = parseAmount(terms.amount, currency) ?? 0
  const over = limit !== null && amount > limit
  return (
    <ActDialog
      title={t('contact.desk.offer')}
      act={t('contact.desk.offer.send')}
      command={offer}
      off={
        orderId === ''
          ? t('contact.desk.choose.order')
          : lines.length === 0
            ? t('contact.desk.choose.lines')
            : amount === 0
              ? t('desk.gap.amount')
              : over
                ? t('lane.offer.over', { limit: inMoney(limit) })
                : null
      }
      onClose={onClose}
      onSend={() => void send()}
    >
      <OrderChoice
        view={view}
        value={orderId}
        onChange={(id) => {
          setOrderId(id)
          setChosen({})
        }}
      />
      {order && <LineChoice order={order} chosen={chosen} onChange={setChosen} />}
      {order && lines.length > 0 && (
        <p role="status">
          {t('lane.offer.worth', {
            worth: formatMoney(worthOf(order, chosen), order.currency, t.locale),
            units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
          })}
        </p>
      )}
      <AmountInput
        name="amount"
        currency={currency}
        label={t('desk.gesture.amount')}
        hint={limit === null ? t('journal.gesture.unlimited') : t('desk.gesture.limit', { amount: inMoney(limit) })}
        error={over ? t('lane.offer.over', { limit: inMoney(limit ?? 0) }) : undefined}
        placeholder={inMoney(3000)}
        className="input num"
        value={terms.amount}
        onChange={({ target }) => change({ amount: target.value })}
      />
      <Select
        name="kind"
        label={t('desk.gesture.kind')}
        value={terms.kind}
        onChange={({ target }) => change({ kind: target.value })}
        options={[
          { value: 'discount', label: t('words.resolution.discount') },
          { value: 'credit', label: t('words.resolution.credit') },
        ]}
      />
      <Select
        name="goods"
        label={t('desk.gesture.goods')}
        value={terms.goods}
        onChange={({ target }) => change({ goods: target.value })}
        options={[
          { value: 'kept', label: t('desk.gesture.goods.kept') },
          { value: 'come_back', label: t('desk.gesture.goods.come_back') },
        ]}
      />
      <TextArea
        name="message"
        label={t('contact.form.message')}
        optional
        maxLength={5000}
        value={terms.message}
        onChange={({ target }) => change({ message: target.value })}
      />
    </ActDialog>
  )
}

/** Up to which amount this reader offers something in a currency, minor units; null is no limit. */
function useLimit({ staff }: ConversationView, currency: string): number | null {
  const roles = useMe()?.roles ?? []
  return limitIn(staff?.settlementLimit ?? null, { actor: { roles }, currency })
}
