import type { Role } from '#domain/actor.ts'
import { companies, persons, type ShopCustomer } from '../../../seeds/customers.ts'

/** Somebody of a story: who signs in and, a customer, what the shop knows of them. */
export type Who = { email: string; name: string; roles: readonly Role[]; customer?: ShopCustomer }

const bought = (customer: ShopCustomer): Who => ({ email: customer.email, name: customer.name, roles: ['customer'], customer })
const staff = (role: Role, name: string): Who => ({ email: `${role}@technostok.example`, name, roles: [role] })

export const cast = {
  account: bought(companies.kermor),
  retail: bought(persons.camille),
  support: staff('support', 'Sacha Morel'),
  dock: staff('returns_agent', 'Marc Le Bihan'),
  finance: staff('finance', 'Odile Perrin'),
} as const
