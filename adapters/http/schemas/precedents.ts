import { z } from 'zod'
import { component, count, instant, list, number, uuid, words } from './component.ts'

export const precedents = component(
  'Precedents',
  z.strictObject({
    items: list(
      z.strictObject({
        lineId: uuid,
        accepted: count,
        total: count,
        cases: list(
          z.strictObject({
            number,
            accepted: z.boolean(),
            at: instant.nullable(),
            by: words('Sacha Morel').nullable(),
            clause: words('A3').nullable(),
            reason: words('damaged').nullable(),
            why: words('Le client a montré la photo du sceau.').nullable(),
          }),
        ),
      }),
    ),
  }),
  'Per line, those of the same product, reason and clauses at issue that were decided before: the last hundred, newest first. `accepted`: every unit approved; `clause`, `reason`: what a refusal cited; `why`: the words of whoever decided, for colleagues',
)
