import { useState } from 'react'
import type { CandidateView, MatchedView, WithdrawalView } from '#application/withdrawals/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { type Chosen, chosenLines } from '../../ui/form/chosen.ts'
import { Form } from '../../ui/form/form.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { Goods } from '../../ui/form/goods.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { formatDate, formatDue } from '../../ui/format/date.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { type T, useT } from '../../ui/words/use-t.ts'

type Props = {
  view: WithdrawalView
  /** Whether somebody has looked for it, and how to say so: of what is looked for unasked, nothing is claimed. */ looked: boolean
  onLook: () => void
}

/** The order that a statement means, looked for as one on the telephone is, and taken on staff's own authority with a reason. */
export function Match({ view, looked, onLook }: Props) {
  const t = useT()
  const [q, setQ] = useState(view.contract)
  const [asked, setAsked] = useState(view.contract)
  const look = (words: string): void => {
    if (words === '') return
    setQ(words)
    setAsked(words)
    onLook()
  }
  const [orderId, setOrderId] = useState<string | null>(view.orderId)
  const found = useApi<{ items: readonly CandidateView[] }>(`/desk/withdrawals/${view.id}/orders`, { q: asked })
  const items = found.data?.items ?? []
  const chosen = items.find(({ id }) => id === orderId)
  return (
    <section className="sheet pad stack" aria-labelledby="match">
      <h2 id="match">{t('withdrawal.match')}</h2>
      <Form className="form" label={t('withdrawal.match.search')} onSend={() => look(q.trim())}>
        <Input
          name="q"
          label={t('withdrawal.match.search')}
          hint={t('withdrawal.match.hint')}
          value={q}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setQ(target.value)}
          side={
            <Button type="submit" icon="search">
              {t('withdrawal.match.find')}
            </Button>
          }
        />
      </Form>
      {found.error && <LoadProblem error={found.error} retry={() => void found.refetch()} />}
      <p className="row row--wrap">
        <span className="soft">{t('withdrawal.match.said')}</span>
        {[...new Set([view.contract, view.name, view.email])].map((words) => (
          <Button key={words} kind="quiet" icon="search" onClick={() => look(words)}>
            {words}
          </Button>
        ))}
      </p>
      <p className="soft" role="status">
        {looked && found.isSuccess && items.length === 0 && t('withdrawal.match.none', { words: asked })}
      </p>
      {items.length > 0 && (
        <RadioList
          name="order"
          label={t('withdrawal.match.orders')}
          options={items.map((order) => ({ value: order.id, label: order.number, hint: about(order, t) }))}
          value={orderId}
          onChange={setOrderId}
        />
      )}
      {chosen && <Take key={chosen.id} view={view} order={chosen} />}
    </section>
  )
}

const about = ({ name, email, placedAt, deadline, consumer }: CandidateView, t: T): string =>
  [
    name ?? email,
    email,
    t('withdrawal.match.placed', { date: formatDate(placedAt, t.locale) }),
    deadline === null ? t('withdrawal.match.open') : t('withdrawal.match.until', { due: formatDue(deadline, t.locale) }),
    ...(consumer ? [] : [t('withdrawal.reason.professional')]),
  ].join(', ')

type Item = CandidateView['items'][number]

/** A tick takes what no return holds; of what returns hold already, all, so that the customer is answered. */
const most = ({ free, quantity }: Item): number => (free > 0 ? free : quantity)

/** Of which products how many, and why it is this order. */
function Take({ view, order }: { view: WithdrawalView; order: CandidateView }) {
  const t = useT()
  const whole = view.goods === null
  const [units, setUnits] = useState<Chosen>(() => (whole ? Object.fromEntries(order.items.map((item) => [item.id, most(item)])) : {}))
  const match = useCommand<MatchedView>('PUT', `/desk/withdrawals/${view.id}/match`, {
    onDone: ({ number }) => toast(number === null ? t('withdrawal.match.done.none') : t('withdrawal.match.done', { number })),
  })
  const all = whole && order.items.every((item) => units[item.id] === most(item))
  const lines = chosenLines(units)
  return (
    <Form
      className="form"
      label={t('withdrawal.match')}
      problem={match.problem}
      onSend={({ reason = '' }) => void match.send({ orderId: order.id, reason, ...(all ? {} : { lines }) })}
    >
      <Goods
        label={t('withdrawal.match.lines')}
        items={order.items.map((item) => ({ ...item, ticked: most(item), hint: judged(item, t) }))}
        units={units}
        onChange={setUnits}
      />
      <TextArea name="reason" label={t('withdrawal.match.reason')} hint={t('withdrawal.match.reason.hint')} rows={2} maxLength={2000} />
      <ActionButton type="submit" kind="go" busy={match.busy} off={lines.length === 0 ? t('withdrawal.gap.lines') : null}>
        {t('withdrawal.match.send')}
      </ActionButton>
    </Form>
  )
}

/** How many were ordered and are in no return, and what the law says of them. */
function judged({ quantity, free, reason }: Item, t: T): string {
  const known = reason === 'already' && free > 0 ? null : reason
  return [
    ...(quantity > 1 ? [t('withdrawal.match.units', { quantity, free })] : []),
    ...(known === null ? [] : [t(`withdrawal.reason.${known}`)]),
  ].join(', ')
}
