import { z } from 'zod'
import { type Clock, startClock } from '#domain/clock/clock.ts'
import { clockRule } from '#domain/return/clocks.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { refuse } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { acknowledgementOf, addressOf } from '#domain/withdrawal/acknowledgement.ts'
import { insist } from '../command.ts'
import { only } from '../permission.ts'
import { type Look, query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { presentDeadline } from '../returns/present-deadline.ts'
import type { Page } from '../page.ts'
import type { WithdrawalRow, WithdrawalView } from './view.ts'
import type { ListedWithdrawal, Withdrawal } from './ports.ts'

/** Statements that wait for staff, oldest first, or those that are done with, newest first. */
export const listWithdrawals = query({
  name: 'list withdrawals',
  may: only('support', 'manager'),
  input: z.strictObject({ list: z.enum(['waiting', 'done']).default('waiting'), ...pageInput }),
  async run({ list, after, limit }, look): Promise<Page<WithdrawalRow>> {
    const place = readCursor(after, 2)
    const from = place && { at: place[0] ?? '', id: place[1] ?? '' }
    const found = await look.reads.withdrawals({ waiting: list === 'waiting', after: from, limit: limit + 1 })
    const policy = await newest(look)
    const { items, next } = pageOf(found, limit, ({ at, id }) => [at, id])
    return { items: items.map((row) => presentRow(row, policy, look.now)), next }
  },
})

/** How many wait for staff: the number beside the place, `late` when the law's day for one of them is near or over, or one is not acknowledged. */
export const countWithdrawals = query({
  name: 'count withdrawals',
  may: only('support', 'manager'),
  input: z.strictObject({}),
  async run(_, look): Promise<{ waiting: number; late: boolean }> {
    const { count, oldest, unacknowledged } = await look.reads.waitingWithdrawals()
    if (oldest === null || unacknowledged) return { waiting: count, late: unacknowledged }
    const { near, late } = presentDeadline(refundClock(oldest, await newest(look)), look.now)
    return { waiting: count, late: near || late }
  },
})

/** One statement with what became of it. */
export const showWithdrawal = query({
  name: 'show withdrawal',
  may: only('support', 'manager'),
  input: z.strictObject({ id }),
  async run({ id }, look): Promise<WithdrawalView> {
    const found = (await look.reads.withdrawal(id)) ?? insist(refuse('missing', 'withdrawal_unknown'))
    const { statement, events } = found
    const numbers = await look.reads.returnNumbers(events.flatMap(({ returnId }) => returnId ?? []))
    const names = await namesOf(found, look)
    return {
      ...presentRow({ ...statement, verbs: events.map(({ verb }) => verb), settled: isSettled(events) }, await newest(look), look.now),
      text: statement.text,
      locale: statement.locale,
      recordedAs: statement.recordedAs,
      reachedAt: addressOf(statement.email, events),
      orderId: orderOf(found),
      events: events.map(({ id, at, verb, actorRole, returnId, data, words }) => ({
        id,
        at,
        verb,
        actorRole,
        number: returnId === null ? null : (numbers[returnId] ?? null),
        by: data.by ?? null,
        reason: data.reason ?? null,
        messageId: data.messageId ?? null,
        words,
        left: (data.left ?? []).map((left) => ({ ...left, name: names[left.orderLineId] ?? '' })),
      })),
    }
  },
})

const isSettled = (events: Withdrawal['events']): boolean => events.some(({ settles }) => settles)

const orderOf = ({ statement, events }: Withdrawal): string | null =>
  events.findLast(({ orderId }) => orderId !== null)?.orderId ?? statement.orderId

async function namesOf(found: Withdrawal, { reads }: Look): Promise<Readonly<Record<string, string>>> {
  const orderId = orderOf(found)
  const facts = orderId === null ? undefined : await reads.orderFacts(orderId)
  return Object.fromEntries((facts?.order.lines ?? []).map(({ id, name }) => [id, name]))
}

const newest = async ({ reads, now }: Look): Promise<Policy> =>
  inForce(await reads.policies(), now) ?? insist(refuse('missing', 'no_policy'))

/** Both of the law's fourteen days, counted from the statement, or from the first request for it, whoever matches it and when (L221-23, L221-24). */
function presentRow(row: ListedWithdrawal, policy: Policy, now: string): WithdrawalRow {
  const { id, at, name, contract, email, goods, countsFrom, verbs, settled } = row
  const law = refundClock(countsFrom ?? at, policy)
  const acknowledgement = acknowledgementOf(verbs)
  return {
    id,
    at,
    name,
    contract,
    email,
    goods,
    countsFrom,
    verbs,
    acknowledgement,
    settled,
    // Nobody's clock yet: it runs on the return that the statement becomes.
    refundBy: { ...presentDeadline(law, now), id: null },
    sendBackBy: law.due,
  }
}

const refundClock = (at: Instant, policy: Policy): Clock =>
  startClock({ id: '', kind: 'legal_refund', rule: clockRule(policy, 'legal_refund'), startedAt: at })
