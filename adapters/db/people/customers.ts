import type { CustomerReads, FiledCustomer } from '#application/customers/ports.ts'
import type { Dealings } from '#application/people/person.ts'
import { instantOrNull } from '../instants.ts'
import { customerFacts } from '../return-page.ts'
import { one, type Run, statement } from '../run.ts'

const counts = `(select count(*)::int from returns where customer_id = p.id) as returns, (select count(*)::int from orders where customer_id = p.id) as orders,
  (select min(placed_at) from orders where customer_id = p.id) as since`

const dealings = statement('dealings', `select ${counts} from people p where p.id = $1`)

const customer = statement(
  'customer',
  `select ${customerFacts}, ${counts}, newest.shipping, newest.billing
   from people p left join companies co on co.id = p.company_id
   left join lateral (select shipping, billing from orders where customer_id = p.id order by placed_at desc, id desc limit 1) newest on true
   where p.id = $1 and 'customer' = any(p.roles)`,
)

const readSince = <Row extends Dealings>(row: Row): Row => ({ ...row, since: instantOrNull(row.since) })

export const customerReads = (run: Run): CustomerReads => ({
  async customer(id) {
    const row = await one(run<FiledCustomer>(customer, [id]))
    return row && readSince(row)
  },
  async dealings(id) {
    const row = await one(run<Dealings>(dealings, [id]))
    return row && readSince(row)
  },
})
