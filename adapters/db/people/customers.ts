import type { CustomerReads, FiledCustomer } from '#application/customers/ports.ts'
import { instantOrNull } from '../instants.ts'
import { customerFacts } from '../return-page.ts'
import { one, type Run, statement } from '../run.ts'

const customer = statement(
  'customer',
  `select ${customerFacts}, newest.shipping, newest.billing
   from people p left join companies co on co.id = p.company_id
   left join lateral (select shipping, billing from orders where customer_id = p.id order by placed_at desc, id desc limit 1) newest on true
   where p.id = $1 and 'customer' = any(p.roles)`,
)

export const customerReads = (run: Run): CustomerReads => ({
  async customer(id) {
    const row = await one(run<FiledCustomer>(customer, [id]))
    return row && { ...row, since: instantOrNull(row.since) }
  },
})
