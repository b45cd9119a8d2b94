import { orderInput, type OrderInput } from '#domain/order/order.ts'
import type { z } from 'zod'

type Given = Partial<z.input<typeof orderInput>>
type GivenLine = z.input<typeof orderInput>['lines'][number]

/** A screen, charged 249.90 € with 20 % tax. */
export const givenLine = (line: Partial<GivenLine> = {}): GivenLine => ({
  id: 'L1',
  sku: 'TK-ECR-27Q',
  name: 'Écran 27 pouces',
  quantity: 3,
  gross: 74_970,
  taxRate: 2000,
  tax: 12_495,
  ...line,
})

/** An order as the shop tells it: an account customer's, delivered, unless told otherwise. */
export function givenOrder(given: Given = {}): OrderInput {
  const id = given.id ?? 'S-1'
  return orderInput.parse({
    id,
    number: `CMD-${id}`,
    placedAt: '2026-11-01T09:00:00.000Z',
    currency: 'EUR',
    email: 'achats@atelier-kermor.example',
    customer: { id: 'C-1', name: 'Maëlle Kermor', profile: 'account', tier: 'gold', company: 'Atelier Kermor' },
    buyerCapacity: 'professional',
    received: 74_970,
    lines: [givenLine()],
    parcels: [
      {
        id: 'P1',
        carrier: 'Colissimo',
        tracking: '8R0001',
        deliveredAt: '2026-11-05T10:00:00.000Z',
        deliveredSource: 'carrier',
        items: [{ line: 'L1', quantity: 3 }],
      },
    ],
    ...given,
  })
}
