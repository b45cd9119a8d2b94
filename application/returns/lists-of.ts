import type { Actor } from '#domain/actor.ts'
import type { Owner } from '../people/owner.ts'

/** Whose lists this customer reads: their own with the company's where colleagues share, or the one order's that a guest's session is kept to. */
export const listsOf = ({ customerId, companyId, orderId }: Actor): Owner =>
  orderId === undefined
    ? { customerId: customerId ?? null, companyId: companyId ?? null, orderId: null }
    : { customerId: null, companyId: null, orderId }
