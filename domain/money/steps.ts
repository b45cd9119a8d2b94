import type { Derivation } from './derivation.ts'

type LineCredit = Derivation['lines'][number]
type Entry = LineCredit['entries'][number]

/** `sum`s add up to the `total`; a `part` is held in it; what is `told` explains the next step and is not added. */
export type Step = Entry & { /** Its place: a deduction may come twice. */ place: number; weight: 'told' | 'sum' | 'total' | 'part' }

const weights: Readonly<Record<Entry['code'], Step['weight']>> = {
  charged: 'told',
  due_up_to: 'told',
  due_before: 'told',
  share: 'sum',
  deduction: 'sum',
  settlement: 'sum',
  cap: 'sum',
  credit: 'total',
  net: 'part',
  tax_up_to: 'told',
  tax_before: 'told',
  tax: 'part',
  eco_up_to: 'told',
  eco_before: 'told',
  eco: 'part',
}

/**
 * A line's derivation as it is read. « So far » and « before » stand there only where something was credited before: their difference says
 * the same otherwise. Eco-participation only where there is any. What goes off has its minus.
 */
export function stepsOf({ entries }: Pick<LineCredit, 'entries'>): readonly Step[] {
  const amountOf = (code: Entry['code']): number => entries.find((entry) => entry.code === code)?.amount ?? 0
  const hidden = new Set<Entry['code']>()
  for (const pair of ['due', 'tax', 'eco'] as const) if (amountOf(`${pair}_before`) === 0) hidden.add(`${pair}_before`).add(`${pair}_up_to`)
  if (amountOf('eco') === 0) hidden.add('eco').add('eco_before').add('eco_up_to')
  return entries
    .filter(({ code }) => !hidden.has(code))
    .map((entry, place) => ({
      ...entry,
      place,
      amount: entry.code.endsWith('_before') ? 0 - entry.amount : entry.amount,
      weight: weights[entry.code],
    }))
}
