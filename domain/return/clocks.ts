import { type Clock, type ClockKind, type ClockRule, endClock, startClock } from '#domain/clock/clock.ts'
import { parcelRule } from '#domain/policy/parcel-delays.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { legalDays } from '#domain/policy/law.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { dayOf, localDate } from '#domain/time/zone.ts'
import type { Act } from './act.ts'
import { needsPickup } from './label.ts'
import { expected, isContested } from './progress.ts'
import { isOfContest, toFetch, toPickup } from './promised-answer.ts'
import { type Rma, unitsOf } from './rma.ts'

/** The rule of a clock under this policy; the law's own clocks are not the policy's to set (facts.md 1.1, 1.4). */
export function clockRule(policy: Policy, kind: ClockKind): ClockRule {
  const days = (amount: number): ClockRule => ({ amount: { days: amount }, zone: policy.zone, roll: 'none', holidays: 'FR' })
  switch (kind) {
    case 'return_by':
      return days(policy.delays.returnByDays)
    case 'details_by':
      return days(policy.delays.detailsDays)
    case 'objection':
      return days(policy.delays.objectionDays)
    case 'legal_refund':
      return days(legalDays.refund)
    case 'legal_remedy':
      return days(legalDays.remedy)
    case 'unassigned_parcel':
      return parcelRule(policy)
    case 'review':
    case 'reply':
    case 'escalation':
    case 'inspection':
    case 'refund':
      return policy.clocks[kind]
  }
}

/** What the law itself promises of such a return; nothing of a commercial one. */
export const legalPromise = ({ legalBasis }: Pick<Rma, 'legalBasis'>): 'legal_refund' | 'legal_remedy' | undefined =>
  legalBasis === 'withdrawal' ? 'legal_refund' : legalBasis === 'legal_conformity' ? 'legal_remedy' : undefined

/** `subject` absent: whatever it is about; null: what is about nothing in particular. */
type Which = { kind: ClockKind; subject?: string | null }

const runs = (clock: Clock, { kind, subject }: Which): boolean =>
  clock.kind === kind && clock.endedAt === null && (subject === undefined || clock.subject === subject)

export const running = (rma: Pick<Rma, 'clocks'>, which: Which): Clock | undefined => rma.clocks.find((clock) => runs(clock, which))

/** What promises run on: a return, a conversation. */
type Promising = { clocks: readonly Clock[] }

/** The same with one more promise running from now (or from `startedAt`), for as long as the policy says (or `rule`). */
export function starting<It extends Promising>(
  it: It,
  which: Which & { startedAt?: Instant; rule?: ClockRule },
  act: Pick<Act, 'now' | 'newId' | 'policy'>,
): It {
  const { kind, subject, startedAt, rule } = which
  const clock = startClock({
    id: act.newId(),
    kind,
    subject: subject ?? null,
    rule: rule ?? clockRule(act.policy, kind),
    startedAt: startedAt ?? act.now,
  })
  return { ...it, clocks: [...it.clocks, clock] }
}

/** By which promise goods come. A battery that may not be posted cannot be late: instead of its sending we owe the day on which it is fetched (decision 29). */
const comingBy = (rma: Rma): Which => (needsPickup(rma) ? toPickup : { kind: 'return_by' })

/** The promise to send the goods, or to fetch them. */
export const sendingBy = (rma: Rma, act: Act): Rma => starting({ ...rma, pickupOn: null }, comingBy(rma), act)

/**
 * They are fetched on that day: until its last instant the promise is ours to keep. What was promised of the day is kept; an earlier day that
 * was moved in time is owed no more, and one that passed was broken (decision 29).
 */
export function fetchedOn(rma: Rma, on: LocalDate, act: Act): Rma {
  const { zone } = act.policy
  const days = dayOf(on) - dayOf(localDate(act.now, zone))
  const earlier = running(rma, toFetch)
  const freed = earlier && act.now <= earlier.due ? lifting(rma, toFetch, act.now) : meeting(rma, toFetch, act.now)
  const rule: ClockRule = { amount: { days }, zone, roll: 'none', holidays: act.policy.holidays }
  return starting({ ...meeting(freed, toPickup, act.now), pickupOn: on }, { ...toFetch, rule }, act)
}

/** How goods are promised to come: sent, or fetched, or to be fetched on a day that is still to be agreed on. */
const waysToCome: readonly Which[] = [{ kind: 'return_by' }, toPickup, toFetch]

export const isPromisedToCome = (rma: Rma): boolean => waysToCome.some((which) => running(rma, which) !== undefined)

/**
 * Goods have come: how they were to be sent or fetched is settled once no more are expected. What of a battery was not fetched on the agreed
 * day is owed another one; a day to come fetches the rest (decision 29).
 */
export function arrived(rma: Rma, act: Act): Rma {
  if (expected(rma).length === 0) return dispatched(rma, act.now)
  const tookPlace = running(rma, toFetch) && rma.pickupOn !== null && rma.pickupOn <= localDate(act.now, act.policy.zone)
  return tookPlace ? sendingBy(meeting(rma, toFetch, act.now), act) : rma
}

/** Goods are on their way, or here: they were sent in time or late, and how they are fetched is settled. */
export const dispatched = (rma: Rma, now: Instant): Rma => waysToCome.reduce((next, which) => meeting(next, which, now), rma)

/** Nothing is to be sent any more. */
export const notSent = (rma: Rma, now: Instant): Rma => waysToCome.reduce((next, which) => lifting(next, which, now), rma)

const ending = <It extends Promising>(it: It, ends: (clock: Clock) => boolean, end: (clock: Clock) => Clock): It => ({
  ...it,
  clocks: it.clocks.map((clock) => (clock.endedAt === null && ends(clock) ? end(clock) : clock)),
})

/** The promise kept, or kept late: met or breached as its due instant says. */
export const meeting = <It extends Promising>(it: It, which: Which, now: Instant): It =>
  ending(
    it,
    (clock) => runs(clock, which),
    (clock) => endClock(clock, { at: now, void: false }),
  )

/** This one promise no longer applies. */
export const lifting = <It extends Promising>(it: It, which: Which, now: Instant): It =>
  ending(
    it,
    (clock) => runs(clock, which),
    (clock) => endClock(clock, { at: now, void: true }),
  )

/** The promises of these kinds no longer apply. */
export const voiding = <It extends Promising>(it: It, kinds: readonly ClockKind[], now: Instant): It =>
  ending(
    it,
    (clock) => kinds.includes(clock.kind),
    (clock) => endClock(clock, { at: now, void: true }),
  )

/** The promise of every contest of which no unit waits any more is kept, or kept late. */
export function contestsAnswered(rma: Rma, now: Instant): Rma {
  const waiting = new Set(unitsOf(rma).flatMap((unit) => (isContested(unit) ? (unit.contest?.at ?? []) : [])))
  return {
    ...rma,
    clocks: rma.clocks.map((clock) =>
      isOfContest(clock) && !waiting.has(clock.startedAt) ? endClock(clock, { at: now, void: false }) : clock,
    ),
  }
}
