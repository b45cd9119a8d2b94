import type { ListedFile, ListedPayment, PaymentReads } from '#application/payments/ports.ts'
import { lastId, never, paged, sized } from '../lists/paging.ts'
import { asJson, one, type Run, statement } from '../run.ts'
import { files, payments } from './payment-tables.ts'

const listed = `select ${files.select('f')}, m.name as "madeByName", a.name as "approvedByName", e.name as "endedByName",
    (select count(*)::int from payments p where p.file_id = f.id) as count,
    (select coalesce(sum(p.amount), 0)::float8 from payments p where p.file_id = f.id) as amount,
    (select count(*)::int from payments p where p.file_id = f.id and p.state in ('asked', 'submitted', 'accepted')) as open,
    (select count(*)::int from payments p where p.file_id = f.id and p.state = 'failed') as failed
  from payment_files f join people m on m.id = f.made_by left join people a on a.id = f.approved_by left join people e on e.id = f.ended_by`

const newest = (name: string, which: string) =>
  sized((rows) =>
    statement(
      `${name} ${rows}`,
      asJson(`${listed} where ${which} and (f.made_at, f.id) < ($1, $2) order by f.made_at desc, f.id desc limit ${rows}`),
    ),
  )
const all = newest('payment files', 'true')
const unapproved = newest('payment files that wait', `f.state = 'made'`)
const single = statement('payment file listed', asJson(`${listed} where f.id = $1`))
const inFile = statement(
  'payments of file',
  `select row_to_json(x) as row, b.holder, b.last_four as "lastFour", b.sealed
   from (select ${payments.select('p')}, r.number, o.number as "orderNumber" from payments p
     join returns r on r.id = p.return_id join orders o on o.id = r.order_id where p.file_id = $1) x
   left join bank_accounts b on b.id = x."accountId" order by x.number, x.id`,
)

type Row<Of> = { row: Of }
type OfAccount = 'holder' | 'lastFour' | 'sealed'
type PaymentRow = Row<Omit<ListedPayment, OfAccount>> & Pick<ListedPayment, OfAccount>

export const paymentReads = (run: Run): PaymentReads => ({
  async paymentFiles({ after, waiting, limit }) {
    const rows = await paged(
      run<Row<ListedFile>>((waiting ? unapproved : all)(limit), [after?.madeAt ?? never, after?.id ?? lastId]),
      limit,
    )
    return files.read(rows.map(({ row }) => row)) as ListedFile[]
  },
  async paymentFile(id) {
    const found = await one(run<Row<ListedFile>>(single, [id]))
    return found && (files.read([found.row])[0] as ListedFile)
  },
  async paymentsOf(fileId) {
    const rows = await run<PaymentRow>(inFile, [fileId])
    payments.read(rows.map(({ row }) => row))
    return rows.map(({ row, ...account }) => ({ ...row, ...account }))
  },
})
