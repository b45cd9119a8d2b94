import type { Holder } from '#application/orders/ports.ts'
import { type Run, statement } from './run.ts'

const holders = statement(
  'holders of orders',
  `select r.number, r.customer_id as "customerId", r.company_id as "companyId", u.order_line_id as "orderLineId", count(*)::int as units
   from returns r join return_units u on u.return_id = r.id
   where r.order_id = any($1) and u.held and r.number is distinct from $2
   group by r.id, u.order_line_id order by r.id desc, u.order_line_id`,
)

const unitsOfOrders = statement(
  'units held of orders',
  `select r.order_id as "orderId", r.number, count(*)::int as units from returns r join return_units u on u.return_id = r.id
   where r.order_id = any($1) and u.held group by r.id order by r.id desc`,
)

/** The same for each order as a whole. */
export const unitsHeld = (run: Run, orderIds: readonly string[]): Promise<readonly { orderId: string; number: string; units: number }[]> =>
  run(unitsOfOrders, [orderIds])

/** Which returns hold how many units of these orders, line by line, newest first. */
export const holdersOf = (run: Run, orderIds: readonly string[], besides?: string): Promise<readonly Holder[]> =>
  run<Holder>(holders, [orderIds, besides ?? null])
