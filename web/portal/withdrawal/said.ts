import type { OrderView } from '#application/orders/view.ts'
import { goodsInWords, type Picked, type Stated } from '#domain/withdrawal/statement.ts'
import type { Problem } from '../../ui/api/problem.ts'
import type { Chosen } from '../../ui/form/chosen.ts'
import type { Say } from '../../ui/format/duration.ts'

/** What is typed on the first page. `id` is the statement's once it was read: sent again, it is the same one. */
export type Said = {
  id: string
  name: string
  contract: string
  email: string
  whole: boolean
  goods: string
  /** Units by order line, where the order is known. */
  units: Chosen
}

export const blank: Said = { id: '', name: '', contract: '', email: '', whole: true, goods: '', units: {} }

export type Known = Pick<OrderView, 'id' | 'number' | 'items'>

/** What of the order is ticked; null is all of it. */
export const pickedOf = ({ whole, units }: Said, { items }: Known): Picked[] | null =>
  whole ? null : items.flatMap(({ id }) => (units[id] ? [{ orderLineId: id, quantity: units[id] }] : []))

/** What the statement says, with a known order's own number and names. */
export function statedBy(said: Said, order: Known | undefined): Stated {
  const { name, contract, email, whole, goods } = said
  const who = { name: name.trim(), email: email.trim().toLowerCase() }
  if (!order) return { ...who, contract: contract.trim(), goods: whole ? null : goods.trim() }
  const picked = pickedOf(said, order)
  return { ...who, contract: order.number, goods: picked && goodsInWords(order.items, picked) }
}

/** What is missing, in the order of the form, as a refusal of the server's would say it. */
export function gapsIn(said: Said, order: Known | undefined, t: Say): Problem | null {
  const { name, contract, email, whole, goods } = said
  const needsGoods = !whole && (order ? pickedOf(said, order)?.length === 0 : goods.trim() === '')
  const errors = [
    ...(!order && contract.trim() === '' ? [{ field: 'contract', detail: t('withdrawal.gap.contract') }] : []),
    ...(needsGoods ? [{ field: 'goods', detail: t(order ? 'withdrawal.gap.lines' : 'withdrawal.gap.goods') }] : []),
    ...(name.trim() === '' ? [{ field: 'name', detail: t('withdrawal.gap.name') }] : []),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? [] : [{ field: 'email', detail: t('withdrawal.gap.email') }]),
  ]
  return errors.length === 0 ? null : { status: 422, code: 'gaps', errors }
}
