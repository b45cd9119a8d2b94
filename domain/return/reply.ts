import { hasRole } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Act } from './act.ts'
import { meeting, running, starting } from './clocks.ts'
import type { Rma } from './rma.ts'

/** The answer to the customer's words; that to a contest and the day of a pickup are promised by clocks of their own (contest.ts, arrange-pickup.ts), which no mere word keeps. */
export const toWords = { kind: 'reply', subject: null } as const

/** The first public answer of staff keeps the promises of an escalation and of a reply (B3, B4). */
export const answered = <It extends Pick<Rma, 'clocks'>>(it: It, now: Instant): It =>
  meeting(meeting(it, { kind: 'escalation' }, now), toWords, now)

/** What was said, by which side: a customer's thanks and nothing besides (`thanks`); a note among staff that calls customer service to the dock. */
export type Saying = { by: 'customer' | 'staff' | 'system'; internal: boolean; thanks: boolean; calls: boolean }

/** What a message changes of the return: an answer is promised, or kept; the dock waits for a word, or has it. */
export function spoken(rma: Rma, { by, internal, thanks, calls }: Saying, act: Act): Rma {
  if (by === 'customer') return thanks ? rma : asked(rma, act)
  if (by === 'system') return rma
  if (calls) return { ...rma, calledAt: rma.calledAt ?? act.now }
  const heard = hasRole(act.actor, 'support') && rma.calledAt !== null ? { ...rma, calledAt: null } : rma
  return internal ? heard : answered(heard, act.now)
}

/** An answer is promised already: to words, or by the review or an escalation. */
export const isPromised = (it: Pick<Rma, 'clocks'>): boolean =>
  ([{ kind: 'review' }, { kind: 'escalation' }, toWords] as const).some((which) => running(it, which) !== undefined)

/** The customer wrote: an answer is promised (B4), unless the review or an escalation promises one already. */
export const asked = <It extends Pick<Rma, 'clocks'>>(it: It, act: Pick<Act, 'now' | 'newId' | 'policy'>): It =>
  isPromised(it) ? it : starting(it, toWords, act)
