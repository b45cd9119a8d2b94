import type { Act } from './act.ts'
import { isGoods } from './goods.ts'
import { type Money, owe } from './owe.ts'
import { expected } from './progress.ts'
import type { Rma } from './rma.ts'

/** Money that is planned, in minor units, and for how many units. */
export type Plan = { amount: number; units: number }

/**
 * What will be paid or credited for the goods that are still to come, if the inspection finds them as they were declared: the very sum that
 * would be owed (`owe`), fees, part quantities and an accepted settlement included. Null where no money is planned, or what is owed stands
 * already.
 */
export function plan(rma: Rma, act: Pick<Act, 'now' | 'policy' | 'actor'> & { money: Money }): Plan | null {
  if (!isSending(rma)) return null
  const before = new Set(rma.resolutions.map(({ id }) => id))
  const promised = new Set(rma.resolutions.filter(({ state }) => state !== 'void').flatMap((one) => one.unitIds))
  const unitIds = expected(rma).flatMap(({ id }) => (promised.has(id) ? [] : [id]))
  const then = owe(rma, { unitIds, early: false }, { ...act, newId: () => 'planned' })
  const money = then.resolutions.filter(({ id, kind, amount }) => !before.has(id) && !isGoods(kind) && amount !== null)
  if (money.length === 0) return null
  return {
    amount: money.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    units: new Set(money.flatMap(({ unitIds: of }) => of)).size,
  }
}

/** Goods are still to come, none has arrived. */
export const isSending = ({ status }: Pick<Rma, 'status'>): boolean => status === 'approved' || status === 'shipped'
