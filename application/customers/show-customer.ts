import { z } from 'zod'
import type { Address } from '#domain/order/order.ts'
import { own } from '#domain/policy/own.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { tierStanding, typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { lasting } from '../policy/lasting.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import type { CustomerView } from './view.ts'

/** Who a customer is, what their tier promises by the policy in force, and how much of what they ordered came back. */
export const showCustomer = query({
  name: 'show customer',
  may: anyStaff,
  input: z.strictObject({ id }),
  async run({ id }, { reads, actor: { locale }, now }): Promise<CustomerView> {
    const [customer, policies] = await Promise.all([reads.customer(id), reads.policies()])
    if (!customer) return insist(refuse('missing', 'customer_unknown'))
    const policy = inForce(policies, now)
    const { name, email, company, tier, profile, since, returns, orders, shipping, billing } = customer
    return {
      id,
      name,
      email,
      company,
      tier: policy ? tierStanding(policy, tier, locale) : null,
      profile,
      locale: customer.locale,
      since,
      returns,
      orders,
      answerWithin: policy ? lasting(policy.clocks.review) : null,
      gives: policy && tier !== null ? givenBy(policy, tier).map((one) => ({ ...one, label: typeLabel(policy, one.type, locale) })) : [],
      addresses: places(shipping, billing),
    }
  },
})

/** What a tier changes of each request type, where it changes anything. */
const givenBy = ({ tiers }: Policy, tier: string): Omit<CustomerView['gives'][number], 'label'>[] =>
  Object.entries(own(tiers, tier)?.overrides ?? {}).map(([type, { windowDays, labelPayer, advanceReplacement }]) => ({
    type,
    windowDays: windowDays ?? null,
    labelPayer: labelPayer ?? null,
    advanceReplacement: advanceReplacement ?? null,
  }))

/** Each address once, however often it is used. */
function places(shipping: Address | null, billing: Address | null): CustomerView['addresses'] {
  const lines = ({ name, company = '', line1, line2 = '', postalCode, city, country }: Address): string[] =>
    [name, company, line1, line2, `${postalCode} ${city}`, country].filter((line) => line !== '')
  const sent = shipping && lines(shipping)
  const billed = billing && lines(billing)
  if (sent && billed && sent.join() === billed.join()) return [{ use: 'both', lines: sent }]
  return [...(sent ? [{ use: 'shipping' as const, lines: sent }] : []), ...(billed ? [{ use: 'billing' as const, lines: billed }] : [])]
}
