import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { facet, type FacetKind } from '#domain/return/facets.ts'
import { lanes } from '#domain/return/lane.ts'
import { refuse } from '#domain/refusal.ts'
import { addHours, type Instant } from '#domain/time/instant.ts'
import { insist } from '../command.ts'
import { type Narrowing, type QueueOf, queueSorts } from './ports.ts'
import { whose } from './whose.ts'

/** Several of a kind in one field, with commas between them: any of them will do. */
const some = z
  .string()
  .trim()
  .max(600)
  .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== ''))
  .pipe(z.array(z.string().max(80)).max(20))
  .optional()

const minor = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional()

/** What an address, a saved view and the API narrow a queue by. Kinds add up, several of a kind are each enough. */
export const queueFilter = {
  lane: z.enum([...lanes, 'escalated', 'all']).default('to_answer'),
  q: z.string().trim().max(200).optional(),
  type: some,
  tier: some,
  reason: some,
  /** SKUs, or how those of a family begin. */
  sku: some,
  clause: some,
  assignee: whose,
  /** Days since it was asked for: more than so many, or with a minus fewer. */
  age: z.coerce.number().int().min(-3650).max(3650).optional(),
  /** Minor units of `currency`, which is said with them: the same number is another amount in another. */
  min: minor,
  max: minor,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
}

export const queueSort = z.enum(queueSorts).optional()

const filter = z.strictObject(queueFilter)
export type QueueFilter = z.output<typeof filter>

/** As the store asks it; refused where all returns of all lanes are asked for, which no list is ordered by. */
export function queueOf(asked: QueueFilter, { actor, now }: { actor: Pick<Actor, 'id'>; now: Instant }): QueueOf {
  if ((asked.min ?? asked.max) !== undefined && asked.currency === undefined) insist(refuse('invalid', 'currency_needed', {}, 'currency'))
  if (asked.lane === 'all' && !asked.q) insist(refuse('invalid', 'lane_all_without_words', {}, 'lane'))
  const agent = agentOf(asked.assignee, actor)
  const kinds: [FacetKind, readonly string[] | undefined][] = [
    ['type', asked.type],
    ['tier', asked.tier],
    ['reason', asked.reason],
    ['sku', asked.sku],
    ['clause', asked.clause],
    ['agent', agent === undefined ? undefined : [agent]],
  ]
  const facets = kinds.flatMap(([kind, values]) => (values && values.length > 0 ? [values.map((value) => facet(kind, value))] : []))
  return {
    lane: asked.lane,
    ...(asked.q ? { text: asked.q } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...ageOf(asked.age, now),
    ...(asked.min === undefined ? {} : { atLeast: asked.min }),
    ...(asked.max === undefined ? {} : { atMost: asked.max }),
    ...(asked.currency === undefined ? {} : { currency: asked.currency }),
  }
}

/** Whether a lane is asked for, and nothing narrows it. */
export const isWholeLane = (of: QueueOf): boolean => Object.entries(of).every(([name, one]) => name === 'lane' || one === undefined)

/** A machine has no work of its own: its « me » finds nothing. */
const agentOf = (asked: QueueFilter['assignee'], { id }: Pick<Actor, 'id'>): string | undefined =>
  asked === 'me' ? (id ?? 'no one') : asked

function ageOf(days: number | undefined, now: Instant): Pick<Narrowing, 'submittedBefore' | 'submittedFrom'> {
  if (days === undefined || days === 0) return {}
  const since = addHours(now, -24 * Math.abs(days))
  return days > 0 ? { submittedBefore: since } : { submittedFrom: since }
}
