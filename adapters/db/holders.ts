import type { Holder } from '#application/reads.ts'
import { type Run, statement } from './run.ts'

const holders = statement(
  'holders of orders',
  `select distinct r.number, r.customer_id as "customerId", r.company_id as "companyId", u.order_line_id as "orderLineId", r.id
   from returns r join return_units u on u.return_id = r.id
   where r.order_id = any($1) and u.held and r.number is distinct from $2 order by r.id desc`,
)

/** Which returns hold units of these orders, line by line, newest first. */
export const holdersOf = (run: Run, orderIds: readonly string[], besides?: string): Promise<readonly Holder[]> =>
  run<Holder>(holders, [orderIds, besides ?? null])
