import type { Page } from '@playwright/test'
import type { ReturnView } from '#application/returns/view.ts'
import { importOrders } from '#application/orders/import-orders.ts'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Product } from '../../../seeds/catalogue.ts'
import type { ShopCustomer } from '../../../seeds/customers.ts'
import { sell } from '../../../seeds/order-line.ts'
import { shopOrder } from '../../../seeds/shop-order.ts'
import type { Who } from './cast.ts'
import type { Shop } from './shop.ts'

const company: ShopCustomer = {
  id: 'C-9060',
  name: 'Marie-Antoinette de Montmorency-Châteaubriand-Lévis',
  email: 'service.des.achats.et.de.la.logistique@etablissements-montmorency-chateaubriand.example',
  company: 'Établissements Montmorency, Châteaubriand, Lévis et Associés',
  tier: 'platinum',
  street: '1248 bis, boulevard du Général-de-Gaulle-de-la-Résistance',
  postalCode: '97429',
  city: 'Saint-Germain-en-Laye-sur-Montmorency',
}

/** Whose names are as long as they get: 60 signs of company, and an address that no line holds. */
export const longest: Who = { email: company.email, name: company.name, roles: ['customer'], customer: company }

const named = (nth: number): Product => ({
  sku: `TK-${String(nth).padStart(3, '0')}-CONTREMAITRESSE-XXL`,
  name: `Convertisseur photovoltaïque-hybride Ultra-Précision 5000 VA, édition renforcée ${nth}`.padEnd(80, 'x').slice(0, 80),
  price: 1_249_990 + nth,
  taxRate: 2000,
  eco: 120,
  supplier: 'Norvik',
  serials: true,
})

/** Forty products of 80 signs each, with serial numbers of 40, delivered five days ago; answers the order's number. */
export async function buysForty(shop: Shop): Promise<string> {
  const lines = Array.from({ length: 40 }, (_, index) => sell(String(index + 1), named(index + 1)))
  const daysAgo = (days: number): string => new Date(Date.parse(shop.clock.now) - days * 86_400_000).toISOString()
  const serial = (line: string): string => `SN-${line.padStart(3, '0')}-`.padEnd(40, 'A1B2C3D4E5')
  const items = lines.map(({ id }) => ({ line: id, quantity: 1, serials: [serial(id)] }))
  const parcel = {
    id: 'L-1',
    carrier: 'Colissimo',
    tracking: '8R00000009060',
    deliveredAt: daysAgo(5),
    deliveredSource: 'carrier' as const,
    items,
  }
  const order = shopOrder({ id: 'L-9060-LONG', customer: company, placedAt: daysAgo(8), lines, parcels: [parcel] })
  const report = await importOrders(rows(order), { actor: system }, shop.world)
  if (isRefusal(report) || report.added !== 1) throw new Error(`the order was not imported: ${JSON.stringify(report)}`)
  return order.number
}

async function* rows(order: unknown): AsyncGenerator<{ line: number; order: unknown }> {
  yield { line: 1, order }
}

/** All forty come back, each with its words; answers the number of the return. */
export async function returnsForty(
  page: Page,
  order: { id: string; items: readonly { id: string; serials: readonly string[] }[] },
): Promise<string> {
  const lines = order.items.map(({ id, serials }) => ({
    orderLineId: id,
    quantity: 1,
    reason: 'failed_in_use',
    note: 'Hexakosioihexekontahexaphobie'.repeat(3),
    seal: 'opened',
    condition: 'tested_no_marks',
    dockMessage: 'https://exemple.example/une/adresse/qui/ne/se/coupe/nulle/part/'.repeat(4),
    serials,
  }))
  const answer = await page.request.post('/api/v1/returns', {
    headers: { 'X-Navette': '1', 'Idempotency-Key': 'forty-lines' },
    data: { orderId: order.id, type: 'standard_warranty', lines },
  })
  if (!answer.ok()) throw new Error(await answer.text())
  return ((await answer.json()) as Pick<ReturnView, 'number'>).number
}
