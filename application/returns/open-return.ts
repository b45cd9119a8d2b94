import type { Clock } from '#domain/clock/clock.ts'
import type { Assessment } from '#domain/policy/assessment.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { card, named } from '#domain/return/card.ts'
import type { Act } from '#domain/return/act.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import type { Rma } from '#domain/return/rma.ts'
import { submit } from '#domain/return/submit.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { type Desk, insist, together } from '../command.ts'
import type { OrderFacts } from '../orders/store.ts'
import { jobsOf } from '../reactions.ts'
import { returnNews, tell } from '../webhooks/tell.ts'
import type { Taken } from './load.ts'
import { type RequestLineInput, toKeep } from './request.ts'
import { filesOf, textsOf } from './said.ts'

type Opening = {
  facts: OrderFacts
  policy: Policy
  assessment: Assessment
  lines: readonly RequestLineInput[]
  statedAt?: Instant
  origin?: Origin
}

/** The conversation that a return grew out of: it takes the id, its entries go on after that one's, promises that are still owed go on, and whoever had it has it. */
export type Origin = Pick<Rma, 'id' | 'customerId' | 'assigneeId'> & { after: number; carried: readonly Clock[] }

/**
 * An assessed request becomes a return with its number (B5), in this transaction; the order is locked by then, and its units are taken (invariant 1).
 * A withdrawal's acknowledgement is its statement's (application/withdrawals), not the return's.
 */
export async function openReturn(desk: Desk, { facts, policy, assessment, lines, statedAt, origin }: Opening): Promise<Taken> {
  const { order, buyer } = facts
  const act: Act = { actor: desk.actor, now: desk.now, newId: desk.newId, policy }
  const { next, event } = insist(
    submit(
      {
        ...(await identity(desk, facts, policy)),
        ...origin,
        tier: buyer.tier,
        lines: lines.map((line) => toKeep(line, order)),
        assessment,
        ...(statedAt === undefined ? {} : { statedAt }),
      },
      act,
    ),
  )
  const first = card(next, named(next, order))
  const write = desk.returns.write({
    before: undefined,
    next,
    card: first,
    event,
    texts: lines.flatMap((line, index) => textsOf(desk, lineId(next, index), line)),
    files: lines.flatMap((line, index) => filesOf(lineId(next, index), line)),
  })
  await together(write, desk.jobs.add(next.legalBasis === 'withdrawal' ? [] : jobsOf(event)), tell(desk, returnNews(event, next)))
  return { desk, rma: next, card: first, act }
}

/** A number of its own, and whose it is. */
export async function identity(
  desk: Desk,
  { order, companyId }: OrderFacts,
  policy: Policy,
): Promise<Pick<Rma, 'id' | 'number' | 'orderId' | 'currency' | 'customerId' | 'companyId'>> {
  return {
    id: desk.newId(),
    number: await nextNumber(desk, localDate(desk.now, policy.zone)),
    orderId: order.id,
    currency: order.currency,
    // What nobody's account bought is the guest's who proved the order's address.
    customerId: order.customerId ?? (desk.actor.orderId === order.id ? desk.actor.id : null),
    companyId,
  }
}

/** A return's lines stand in the order of the request. */
const lineId = (rma: Rma, index: number): string => rma.lines[index]?.id ?? rma.id

/** The next number whose check character is a letter or a digit; the others are skipped (ISO 7064 MOD 37-2). The year is the merchant's. */
async function nextNumber(desk: Desk, today: LocalDate): Promise<string> {
  for (;;) {
    const number = formatRmaNumber(Number(today.slice(0, 4)), await desk.returns.nextSequence())
    if (number !== undefined) return number
  }
}
