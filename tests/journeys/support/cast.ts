import type { Role } from '#domain/actor.ts'
import { companies, persons, type ShopCustomer } from '../../../seeds/customers.ts'
import { staff } from '../../../seeds/demo/accounts.ts'

/** Somebody of a story: who signs in and, a customer, what the shop knows of them. */
export type Who = { email: string; name: string; roles: readonly Role[]; customer?: ShopCustomer }

const buyer = (customer: ShopCustomer): Who => ({ email: customer.email, name: customer.name, roles: ['customer'], customer })

/** Somebody else who answers customers, where one alone does not do. */
const colleague: Who = { email: 'lou@technostok.example', name: 'Lou Kersaint', roles: ['support'] }

export const cast = { account: buyer(companies.kermor), retail: buyer(persons.camille), ...staff, colleague } as const
