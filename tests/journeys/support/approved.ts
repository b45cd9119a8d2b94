import type { ReturnView } from '#application/returns/view.ts'
import type { Customer } from './customer.ts'
import { does, filed } from './filed.ts'
import type { Person } from './person.ts'

/** A request for all of an order that customer service has approved as a whole: its parcel may come. Answers its number. */
export async function approved(who: Customer, agent: Person, orderNumber: string): Promise<string> {
  const number = await filed(who, orderNumber)
  const { lines } = await agent.asks<ReturnView>(`/returns/${number}`)
  await does(agent, 'PUT', `/returns/${number}/approval`, { lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accordé.' })
  return number
}
