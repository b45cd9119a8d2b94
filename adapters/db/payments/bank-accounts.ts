import type { BankAccountStore } from '#application/payments/ports.ts'
import { retention } from '../retention.ts'
import { type Run, statement } from '../run.ts'

const forget = statement(
  'forget bank accounts',
  'delete from bank_accounts b where b.return_id = $1 and not exists (select from payments p where p.account_id = b.id)',
)
const newest = statement(
  'newest bank accounts',
  `select distinct on (return_id) id, return_id as "returnId", given_by as "givenBy" from bank_accounts where return_id = any($1::uuid[]) order by return_id, given_at desc, id desc`,
)
const keep = statement(
  'keep bank account',
  `insert into bank_accounts (id, return_id, holder, sealed, last_four, given_at, given_by, retention)
   values ($1, $2, $3, $4, $5, $6, $7, '${retention.addresses}')`,
)

/** The account to show of a return: `owner` is the return's alias. */
export const shownAccount = (owner: string): string =>
  `(select row_to_json(x) from (select b.holder, b.last_four as "lastFour", b.given_at as "givenAt"
     from bank_accounts b where b.return_id = ${owner}.id order by b.given_at desc, b.id desc limit 1) x)`

export const bankAccountStore = (run: Run): BankAccountStore => ({
  async replace({ id, returnId, holder, sealed, lastFour, givenAt, givenBy }) {
    await run(forget, [returnId])
    await run(keep, [id, returnId, holder, sealed, lastFour, givenAt, givenBy])
  },
  newest: (returnIds) => run(newest, [returnIds]),
})
