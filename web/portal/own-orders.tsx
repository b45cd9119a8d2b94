import type { OrderRow } from '#application/orders/view.ts'
import { useApiPages } from '../ui/api/query.ts'
import { More } from '../ui/control/more.tsx'
import { Select } from '../ui/form/inputs.tsx'
import { LoadProblem } from '../ui/notice/problem-notice.tsx'
import { useT } from '../ui/words/use-t.ts'

type Choice = { value: string; label: string }
type Props = {
  name: string
  label: string
  /** To choose none of them. */
  none: string
  words: (order: OrderRow) => string
  /** The one that they come from: it may be further down the list than its first page. */
  from: Choice | undefined
  value: string
  onChange: (orderId: string) => void
}

/** A choice among the orders of whoever is signed in. It says when they are on their way or cannot be had: the form goes on without one. */
export function OwnOrders({ name, label, none, words, from, value, onChange }: Props) {
  const t = useT()
  const orders = useApiPages<OrderRow>('/orders')
  const listed = orders.rows.map((order) => ({ value: order.id, label: words(order) }))
  const known = from && listed.every((one) => one.value !== from.value) ? [from, ...listed] : listed
  return (
    <>
      <Select
        name={name}
        label={label}
        hint={orders.isPending ? t('portal.orders.coming') : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={[{ value: '', label: none }, ...known]}
        aria-busy={orders.isPending}
      />
      {orders.error && <LoadProblem error={orders.error} retry={() => void orders.refetch()} what={t('portal.orders.failed')} />}
      <More list={orders} label={t('ui.more.orders')} />
    </>
  )
}
