import { amountMs } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LineVerdict } from './assessment.ts'
import type { Door } from './doors.ts'
import { isStatutory } from './law.ts'
import { findRequestType } from './request-type.ts'
import type { Policy } from './schema.ts'

/** What may have happened: the product has a fault, it is not what was ordered, or it is not wanted any more. */
const matters = ['fault', 'wrong_item', 'mind'] as const
type Matter = (typeof matters)[number]

/** Why a door is the best: the only one, or the first thing in which it beats the next; `even` where nothing does. */
type Why = 'only' | Criterion | 'even'

/** `over` is the next best type, null where there is no other. */
export type Best = { matter: Matter; type: string; why: Why; over: string | null }

/** What makes a door better for a customer, the weightiest first: less is better. What is equal in all of them stands in the policy's own order. */
const criteria = {
  /** Nothing for an agent to look at, then something, then an exception to plead. */
  open: ({ verdict }: Door) => opennesses.indexOf(verdict),
  /** The way back costs nothing. */
  free: ({ payer }: Door) => Number(payer !== 'merchant'),
  /** Nobody has to agree to it. */
  certain: ({ answerBy }: Door) => Number(answerBy !== null),
  /** Money or goods come sooner: after the request by law, after the inspection by the merchant's promise. */
  sooner: ({ settled }: Door, now: Instant) => ('by' in settled ? Date.parse(settled.by) - Date.parse(now) : amountMs(settled.after)),
} as const
type Criterion = keyof typeof criteria

const opennesses: readonly LineVerdict[] = ['eligible', 'review', 'blocked_waivable']
const names = Object.keys(criteria) as Criterion[]

/** For each thing that may have happened the best door among those that answer it and are not closed, and why. */
export const bestDoors = (policy: Policy, doors: readonly Door[], now: Instant): Best[] =>
  matters.flatMap((matter) => {
    const open = doors.filter((door) => door.verdict !== 'blocked' && answers(policy, door.type, matter))
    const [best, next] = open.toSorted((a, b) => differences(a, b, now).find(({ by }) => by !== 0)?.by ?? 0)
    if (!best) return []
    const why = next ? (differences(best, next, now).find(({ by }) => by !== 0)?.name ?? 'even') : 'only'
    return [{ matter, type: best.type, why, over: next?.type ?? null }]
  })

const differences = (a: Door, b: Door, now: Instant): { name: Criterion; by: number }[] =>
  names.map((name) => ({ name, by: criteria[name](a, now) - criteria[name](b, now) }))

/** A withdrawal answers whatever happened; what shares a reason with the guarantee of conformity, and is no fault, is about a wrong product. */
function answers(policy: Policy, type: string, matter: Matter): boolean {
  if (type === 'withdrawal') return true
  if (type === 'legal_conformity') return matter !== 'mind'
  if (findRequestType(policy, type, null)?.defective === true) return matter === 'fault'
  const conforms = Object.values(policy.reasons).some(({ types }) => types.includes(type) && types.some((one) => isStatutory(one)))
  return matter === (conforms ? 'wrong_item' : 'mind')
}
