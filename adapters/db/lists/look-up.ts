import type { Reads } from '#application/reads.ts'
import type { Owned } from '#domain/return/visible.ts'
import { one, type Run, statement } from '../run.ts'

const forDock = statement(
  'find for dock',
  `select number from returns where id in (
     select id from returns where number = any($1)
     union select return_id from return_parcels where tracking = any($1)
     union select return_id from return_units where serial = any($1))
   order by id desc limit 20`,
)
const ownerOf = statement(
  'owner of return',
  `select r.number, r.customer_id as "customerId", case when c.shares_returns then c.id end as "companyId", r.order_id as "orderId"
   from returns r left join companies c on c.id = r.company_id where r.id = $1`,
)

export const lookUps = (run: Run): Pick<Reads, 'findForDock' | 'ownerOf'> => ({
  async findForDock(texts) {
    return (await run<{ number: string }>(forDock, [texts])).map((row) => row.number)
  },
  ownerOf: (returnId) => one(run<Owned & { number: string }>(ownerOf, [returnId])),
})
