import { z } from 'zod'
import { component, count, list, number, uuid } from './component.ts'

export const precedents = component(
  'Precedents',
  z.strictObject({
    items: list(
      z.strictObject({
        lineId: uuid,
        accepted: count,
        total: count,
        cases: list(z.strictObject({ number, accepted: z.boolean() })),
      }),
    ),
  }),
  'Per line, those of the same product, reason and clauses at issue that were decided before: the last hundred, newest first. `accepted`: every unit approved',
)
