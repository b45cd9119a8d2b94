import type { FiledPayment, PaymentStore } from '#application/payments/ports.ts'
import type { PaymentFile } from '#domain/money/payment-file.ts'
import { one, type Run, statement } from '../run.ts'
import { files, payments } from './payment-tables.ts'

const underWay = `state in ('asked', 'submitted', 'accepted')`

const live = statement('live payments', `select resolution_id as id from payments where resolution_id = any($1::uuid[]) and ${underWay}`)
const add = statement('add payments', payments.insert('$1'))
const undo = statement(
  'undo payment',
  `update payments set state = case provider when 'sepa' then 'failed' else 'cancelled' end, ended_at = $2, ended_by = $3
   where resolution_id = $1 and state = 'settled'`,
)
const end = statement(
  'end payments',
  `update payments set state = $2, reference = $3, booked_on = $4, failure = $5, ended_at = $6, ended_by = $7
   where id = any($1::uuid[]) and ${underWay}`,
)
const submit = statement('submit payments', `update payments set state = 'submitted' where file_id = $1 and state = 'asked'`)
const addFile = statement('add payment file', files.insert('$1'))
const saveFile = statement('save payment file', files.update('$1', 'true'))
const lockFile = statement('lock payment file', 'select from payment_files where id = $1 for no key update')
// json, as elsewhere: instants and dates come as text, amounts as numbers.
const file = statement(
  'payment file',
  `select (select row_to_json(x) from (select ${files.select('f')}) x) as file,
     coalesce((select json_agg(x) from (select ${payments.select('p')}, r.number from payments p join returns r on r.id = p.return_id
       where p.file_id = f.id order by r.number, p.id) x), '[]') as payments
   from payment_files f where f.id = $1`,
)
// Their next file waits here for this one: two at once do not both count as the first.
const lockSender = statement('lock sender', 'select from people where id = $1 for no key update')
const sentAlone = statement(
  'sent alone',
  `select coalesce(sum(p.amount), 0)::float8 as amount from payment_files f join payments p on p.file_id = f.id and p.state <> 'cancelled'
   where f.made_by = $1 and f.made_at >= $2 and not f.needs_second and f.state <> 'cancelled'`,
)

type FileRow = { file: PaymentFile; payments: FiledPayment[] }

export const paymentStore = (run: Run): PaymentStore => ({
  async live(resolutionIds) {
    return (await run<{ id: string }>(live, [resolutionIds])).map(({ id }) => id)
  },
  async add(made) {
    if (made.length > 0) await run(add, [JSON.stringify(made)])
  },
  async undo(resolutionId, { endedAt, endedBy }) {
    await run(undo, [resolutionId, endedAt, endedBy])
  },
  async end(ids, { state, reference, bookedOn, failure, endedAt, endedBy }) {
    await run(end, [ids, state, reference, bookedOn, failure, endedAt, endedBy])
  },
  async submit(fileId) {
    await run(submit, [fileId])
  },
  async addFile(made) {
    await run(addFile, [JSON.stringify([made])])
  },
  /** Two statements, so that what is read is as it was after the lock. */
  async lockFile(id) {
    const [, row] = await Promise.all([run(lockFile, [id]), one(run<FileRow>(file, [id]))])
    if (!row) return undefined
    const [found] = files.read([row.file])
    return found && { file: found, payments: payments.read(row.payments) as FiledPayment[] }
  },
  async saveFile(changed) {
    await run(saveFile, [JSON.stringify(changed)])
  },
  async sentAlone(personId, since) {
    const [, row] = await Promise.all([run(lockSender, [personId]), one(run<{ amount: number }>(sentAlone, [personId, since]))])
    return row?.amount ?? 0
  },
})
