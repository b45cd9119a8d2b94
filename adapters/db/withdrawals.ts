import { hash } from 'node:crypto'
import type {
  ListedWithdrawal,
  MeantOrder,
  Withdrawal,
  WithdrawalEvent,
  WithdrawalReads,
  WithdrawalStore,
} from '#application/withdrawals/ports.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import type { Statement } from '#domain/withdrawal/statement.ts'
import { instant, instantOrNull } from './instants.ts'
import { retention } from './retention.ts'
import { always, firstId, lastId, never, paged, sized } from './lists/paging.ts'
import { one, type Run, statement } from './run.ts'

const columns = `w.id, w.at, w.day::text, w.locale, w.name, w.contract, w.email, w.goods, w.text, w.order_id as "orderId", w.picked, w.person_id as "personId",
  w.recorded_as as "recordedAs", w.counts_from as "countsFrom"`
const events = `coalesce((select json_agg(x) from (
  select e.id, e.at, e.verb, e.actor_id as "actorId", e.actor_role as "actorRole", e.order_id as "orderId", e.return_id as "returnId", e.settles, e.data,
    (select s.body from withdrawal_words s where s.event_id = e.id) as words
  from withdrawal_events e where e.withdrawal_id = w.id order by e.at, e.id) x), '[]') as events`

// The same words are the same statement while something is owed for the first; afterwards they are the next of that day.
const keep = statement(
  'keep withdrawal',
  `with kept as (
     insert into withdrawals (id, at, day, locale, name, contract, email, goods, text, order_id, picked, person_id, recorded_as, counts_from, retention,
       fingerprint, nth)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, decode($16, 'hex'), (
       select count(*) from withdrawals d where d.fingerprint = decode($16, 'hex') and d.day = $3
         and not exists (select from waiting_withdrawals q where q.withdrawal_id = d.id and q.unanswered)))
     on conflict do nothing returning id, at)
   insert into waiting_withdrawals (withdrawal_id, at) select id, at from kept returning 1`,
)
const sameWithdrawal = statement(
  'same withdrawal',
  `select ${columns} from withdrawals w where id = $3 or (fingerprint = decode($1, 'hex') and day = $2) order by (id = $3) desc, nth desc limit 1`,
)
const numbers = statement('numbers of returns', 'select id, number from returns where id = any($1::uuid[])')
const customerOf = statement(
  'who ordered',
  `select coalesce(p.name, o.shipping->>'name', o.billing->>'name', o.email) as name, coalesce(p.email, o.email) as email, p.locale
   from orders o left join people p on p.id = o.customer_id where o.id = $1`,
)
const lock = statement('lock withdrawal', 'select from withdrawals where id = $1 for no key update')
const page = statement('withdrawal', `select ${columns}, ${events} from withdrawals w where w.id = $1`)
const record = statement(
  'record withdrawal event',
  `with happened as (
     insert into withdrawal_events (id, withdrawal_id, at, verb, actor_id, actor_role, order_id, return_id, settles, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))
   insert into withdrawal_words (event_id, body, retention) select $1, $11, $12 where $11::text is not null`,
)
// Once nothing is owed any more it does not wait. A merge looks at the row again after a mail's worker has changed it (adapters/db/mails.ts).
const paid = statement(
  'withdrawal waits for less',
  `merge into waiting_withdrawals q using (select $1::uuid as id) given on q.withdrawal_id = given.id
   when matched and ($2 or not q.unanswered) and ($3 or not q.unacknowledged) then delete
   when matched then update set unanswered = q.unanswered and not $2, unacknowledged = q.unacknowledged and not $3`,
)
// By the likeliest writing of the number; a return's number means its order.
const meant = statement(
  'order meant',
  `with named as (
     select id, array_position($1::text[], regexp_replace(upper(number), '[^0-9A-Z]', '', 'g')) as rank
     from orders where regexp_replace(upper(number), '[^0-9A-Z]', '', 'g') = any($1)
     union all select order_id, 0 from returns where number = any($1))
   select o.id, o.email, o.customer_id as "customerId", min(n.rank) as rank from named n join orders o using (id)
   group by o.id order by (o.email = $2) desc, min(n.rank), o.id limit 5`,
)

type Row = Statement & { events: WithdrawalEvent[] }

const readStatement = (row: Statement): Statement => ({
  ...row,
  at: instant(row.at),
  countsFrom: instantOrNull(row.countsFrom),
})
const readWithdrawal = ({ events, ...row }: Row): Withdrawal => ({
  statement: readStatement(row),
  events: events.map((event) => ({ ...event, at: instant(event.at) })),
})

/** A stranger's words of one day are one statement. Who is known to the order may withdraw one unit in the morning and another at noon. */
const fingerprint = ({ id, text, orderId }: Statement): string =>
  hash('sha256', JSON.stringify(orderId === null ? [text] : [text, id]), 'hex')

const orderMeant =
  (run: Run): WithdrawalStore['orderMeant'] =>
  async ({ contract, email }) => {
    const found = await run<MeantOrder & { rank: number }>(meant, [waysToNumber(orderKey(contract)), email])
    const own = found.filter((order) => order.email === email)
    const meantBest = likeliest(own.length > 0 ? own : found)
    return meantBest.length === 1 ? meantBest[0] : undefined
  }

const likeliest = <Ranked extends { rank: number }>(found: readonly Ranked[]): Ranked[] =>
  found.filter(({ rank }) => rank === Math.min(...found.map((one) => one.rank)))

const find = async (run: Run, id: string): Promise<Withdrawal | undefined> => {
  const row = await one(run<Row>(page, [id]))
  return row && readWithdrawal(row)
}

export const withdrawalStore = (run: Run): WithdrawalStore => ({
  async keep(said) {
    const same = fingerprint(said)
    const { id, at, day, locale, name, contract, email, goods, text, orderId, picked, personId, recordedAs, countsFrom } = said
    const chosen = picked && JSON.stringify(picked)
    const who = [orderId, chosen, personId, recordedAs, countsFrom, retention.statement]
    const values = [id, at, day, locale, name, contract, email, goods, text, ...who, same]
    if ((await run(keep, values)).length === 1) return { statement: said, fresh: true }
    const earlier = await one(run<Statement>(sameWithdrawal, [same, day, id]))
    return earlier?.text === text ? { statement: readStatement(earlier), fresh: false } : undefined
  },
  async lock(id) {
    await run(lock, [id])
    return find(run, id)
  },
  async record({ id, withdrawalId, at, verb, actorId, actorRole, orderId, returnId, settles, data, words }) {
    const what = [orderId, returnId, settles, JSON.stringify(data), words, retention.statement]
    await run(record, [id, withdrawalId, at, verb, actorId, actorRole, ...what])
    const acknowledges = verb === 'acknowledged'
    if (settles || acknowledges) await run(paid, [withdrawalId, settles, acknowledges])
  },
  orderMeant: orderMeant(run),
  async numberOf(returnId) {
    return (await one(run<{ number: string }>(numbers, [[returnId]])))?.number ?? null
  },
  async customerOf(orderId) {
    const found = await one(run<Awaited<ReturnType<WithdrawalStore['customerOf']>>>(customerOf, [orderId]))
    if (!found) throw new Error(`order ${orderId} is gone`)
    return found
  },
})

const listed = `w.id, w.at, w.name, w.contract, w.email, w.goods, w.counts_from as "countsFrom",
  coalesce((select array_agg(e.verb order by e.at, e.id) from withdrawal_events e where e.withdrawal_id = w.id), '{}') as verbs`

const waiting = sized((rows) =>
  statement(
    `waiting withdrawals ${rows}`,
    `select ${listed}, not q.unanswered as settled from waiting_withdrawals q join withdrawals w on w.id = q.withdrawal_id
     where (q.at, q.withdrawal_id) > ($1, $2) order by q.at, q.withdrawal_id limit ${rows}`,
  ),
)
const done = sized((rows) =>
  statement(
    `done withdrawals ${rows}`,
    `select ${listed}, true as settled from withdrawals w where not exists (select from waiting_withdrawals q where q.withdrawal_id = w.id)
       and (w.at, w.id) < ($1, $2) order by w.at desc, w.id desc limit ${rows}`,
  ),
)
const countWaiting = statement(
  'count waiting withdrawals',
  `select count(*)::int as count, min(at) filter (where unanswered) as oldest, coalesce(bool_or(unacknowledged), false) as unacknowledged
   from waiting_withdrawals`,
)
type Waiting = Awaited<ReturnType<WithdrawalReads['waitingWithdrawals']>>

export const withdrawalReads = (run: Run): WithdrawalReads => ({
  withdrawal: (id) => find(run, id),
  orderMeant: orderMeant(run),
  async withdrawals({ waiting: wait, after, limit }) {
    const [made, from] = wait
      ? [waiting(limit), [after?.at ?? always, after?.id ?? firstId]]
      : [done(limit), [after?.at ?? never, after?.id ?? lastId]]
    const rows = await paged(run<ListedWithdrawal>(made, from), limit)
    return rows.map((row) => ({ ...row, at: instant(row.at), countsFrom: instantOrNull(row.countsFrom) }))
  },
  async waitingWithdrawals() {
    const { count, oldest, unacknowledged } = (await one(run<Waiting>(countWaiting))) ?? { count: 0, oldest: null, unacknowledged: false }
    return { count, oldest: instantOrNull(oldest), unacknowledged }
  },
  async returnNumbers(ids) {
    const rows = await run<{ id: string; number: string }>(numbers, [ids])
    return Object.fromEntries(rows.map(({ id, number }) => [id, number]))
  },
})
