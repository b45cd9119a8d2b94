import { expect } from '@playwright/test'
import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import type { Customer } from './customer.ts'
import type { Person } from './person.ts'

/** What the API does for this person, where the screens that do it have journeys of their own. */
export async function does<Answer>(who: Person, method: 'POST' | 'PUT', path: string, data: object): Promise<Answer> {
  const answer = await who.page.request.fetch(`/api/v1${path}`, { method, data, headers: { 'X-Navette': '1' } })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as Answer
}

/** A request for all of an order, as a defective product; answers its number. */
export async function filed(who: Customer, orderNumber: string, type = 'standard_warranty'): Promise<string> {
  const { items: orders } = await who.asks<Listed<OrderRow>>('/orders')
  const order = await who.asks<OrderView>(`/orders/${orders.find(({ number }) => number === orderNumber)?.id}`)
  const said = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', dockMessage: 'Ne démarre pas.' }
  const lines = order.items.map(({ id, quantity, serials }) => ({
    orderLineId: id,
    quantity,
    serials,
    ...(type === 'withdrawal' ? {} : said),
  }))
  const { number } = await does<{ number: string }>(who, 'POST', '/returns', { orderId: order.id, type, lines })
  return number
}
