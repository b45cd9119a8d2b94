import { z } from 'zod'
import { component, count, instant, list, uuid, words } from './component.ts'

export const device = z.strictObject({
  kind: z.enum(['phone', 'tablet', 'computer']),
  browser: words('Firefox').nullable(),
  system: words('Windows').nullable(),
})

export const sessions = component(
  'Sessions',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        here: z.boolean(),
        device,
        createdAt: instant,
        seenAt: instant,
        expiresAt: instant,
        order: words('TS-20260184').nullable(),
      }),
    ),
  }),
  '`here`: this one. `order`: a guest’s session, which sees that order only',
)

export const company = component(
  'Company',
  z.strictObject({ id: uuid, name: words('Atelier Kermor'), sharesReturns: z.boolean(), people: count }),
  '`sharesReturns`: its account customers see and act on one another’s orders and returns',
)
export const companyPage = component('CompanyPage', z.strictObject({ items: list(company), next: words('WyJBIiwiMDE5MyJd').nullable() }))
