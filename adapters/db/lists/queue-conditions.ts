import type { QueueOf } from '#application/queue/ports.ts'
import { dockConditions } from './dock-conditions.ts'
import { facet } from '#domain/return/facets.ts'

/** A condition on `returns r` with its values, each given to `sql` as its parameter (`$4`). A name stands for one text. */
export type Condition = { name: string; sql: (...parameters: string[]) => string; values: readonly unknown[] }

/** Where a queue's rows are: its lane, what waits for the dock, what is named. */
export function placeOf({ lane, atDock, numbers }: QueueOf): Condition[] {
  const asked: Condition[] = []
  const add = (name: string, sql: Condition['sql'], ...values: unknown[]): void => void asked.push({ name, sql, values })
  if (lane === 'escalated') add('escalated', () => 'r.escalated')
  else if (lane !== 'all') add('lane', (p) => `r.lane = ${p}`, lane)
  if (atDock !== undefined) add(`dock ${atDock}`, () => dockConditions[atDock])
  if (numbers !== undefined) add('numbers', (p) => `r.number = any(${p})`, numbers)
  return asked
}

/** What narrows it besides (values as the index has them, the highest of a currency first), on columns that a walk along a lane carries with it. */
export function narrowing({ facets = [], submittedBefore, submittedFrom, atLeast, atMost, currency }: QueueOf): Condition[] {
  const asked: Condition[] = facets.map((some) => ({ name: 'facet', sql: (p) => `r.facets && ${p}::text[]`, values: [some] }))
  const add = (name: string, sql: (p: string) => string, value: unknown): void =>
    void asked.push({ name, sql: (p = '') => sql(p), values: [value] })
  if (submittedBefore !== undefined) add('before', (p) => `r.submitted_at < ${p}`, submittedBefore)
  if (submittedFrom !== undefined) add('from', (p) => `r.submitted_at >= ${p}`, submittedFrom)
  if (atLeast !== undefined) add('least', (p) => `-r.value <= -(${p}::bigint)`, atLeast)
  if (atMost !== undefined) add('most', (p) => `-r.value >= -(${p}::bigint)`, atMost)
  if (currency !== undefined) add('currency', (p) => `r.currency = ${p}`, currency)
  return asked
}

/** The lane once more as a facet: in one index with all the others. */
const laneFacet = ({ lane }: QueueOf): Condition[] =>
  lane === 'all' ? [] : [{ name: 'in', sql: (p) => `r.facets @> ${p}::text[]`, values: [[facet('lane', lane)]] }]

/** Where there is no facet to be found by, the lane's own indexes know values and ages. */
export const soughtIn = (of: QueueOf): Condition[] => [...((of.facets ?? []).length > 0 ? laneFacet(of) : placeOf(of)), ...narrowing(of)]

/**
 * The order of the lane's index that has a range, for whoever takes so many rows of it and no more: no plan that is made for any value knows that
 * few have this one.
 */
export function indexOrder({ facets = [], atLeast, atMost, submittedBefore, submittedFrom }: QueueOf): string {
  if (facets.length > 0) return ''
  if (atLeast !== undefined || atMost !== undefined) return 'order by r.currency, -r.value, r.id'
  return submittedBefore !== undefined || submittedFrom !== undefined ? 'order by r.submitted_at desc, r.id desc' : ''
}

/** What waits for the dock and what is named is few already. */
export const isFew = (of: QueueOf): boolean => of.atDock !== undefined || of.numbers !== undefined
export const isNarrowed = (of: QueueOf): boolean => narrowing(of).length > 0 && !isFew(of)
