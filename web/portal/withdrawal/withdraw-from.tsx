import type { OrderView } from '#application/orders/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { WithdrawLink } from './withdraw-link.tsx'

/** The function of withdrawal beside one order, while a withdrawal from it can be open; for any other purchase it is at the foot of every page. */
export function WithdrawFrom({ order, className }: { order: string; className: string }) {
  const { data } = useApi<OrderView>(`/orders/${order}`)
  return data?.withdrawalOpen ? (
    <p className={className}>
      <WithdrawLink order={order} />
    </p>
  ) : null
}
