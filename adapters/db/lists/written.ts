import { statement } from '../run.ts'
import { sized } from './paging.ts'
import type { Condition } from './queue-conditions.ts'

/** One text and its values, for the conditions that were asked for: their parameters come after those of the statement itself. */
export function written(
  conditions: readonly Condition[],
  first: number,
): { where: string; names: string; values: unknown[]; next: number } {
  let next = first
  const where = conditions.map(({ sql, values }) => sql(...values.map(() => `$${next++}`))).join(' and ')
  return {
    where: where === '' ? 'true' : where,
    names: conditions.map(({ name }) => name).join(' '),
    values: conditions.flatMap((one) => one.values),
    next,
  }
}

const made = new Map<string, ReturnType<typeof sized>>()

/** One statement for each combination that is ever asked for. */
export function remembered(name: string, make: (rows: number) => string): ReturnType<typeof sized> {
  const found = made.get(name) ?? sized((rows) => statement(`${name} ${rows}`, make(rows)))
  made.set(name, found)
  return found
}
