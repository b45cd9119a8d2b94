import type { staffRoles } from '#domain/actor.ts'
import { colleague, companies, persons } from '../customers.ts'

/** Of every account of the demo. */
export const PASSWORD = 'navette-demo'

export const staff = {
  support: { email: 'support@technostok.example', name: 'Sacha Morel', roles: ['support'] },
  dock: { email: 'retours@technostok.example', name: 'Malo Quéré', roles: ['returns_agent'] },
  finance: { email: 'finance@technostok.example', name: 'Jade Perrin', roles: ['finance'] },
  manager: { email: 'manager@technostok.example', name: 'Inès Haddad', roles: ['manager'] },
  admin: { email: 'admin@technostok.example', name: 'Noé Lambert', roles: ['admin'] },
} as const satisfies Record<string, { email: string; name: string; roles: readonly (typeof staffRoles)[number][] }>
export type StaffKey = keyof typeof staff

/** Customers who sign in with a password; the others by a code that arrives in the mailbox page. */
export const customers = [companies.kermor, colleague, persons.camille] as const

/** What `npm start` and the README say. */
export const accountLines: readonly string[] = [
  `Accounts, all with the password ${PASSWORD}:`,
  `  ${companies.kermor.email}  account customer`,
  `  ${colleague.email}  their colleague`,
  `  ${persons.camille.email}  retail customer`,
  ...Object.values(staff).map(({ email, roles }) => `  ${email}  ${roles.join(', ').replace('_', ' ')}`),
]
