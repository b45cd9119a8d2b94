import { serialFault, serialFormOf } from '#domain/order/serial-number.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { ShopCustomer } from './customers.ts'
import { type ShopLine, type ShopOrder, totalOf } from './order-line.ts'

type Told = {
  id: string
  customer: ShopCustomer | null
  placedAt: string
  lines: ShopLine[]
} & Partial<ShopOrder>

/** An order with what its customer implies: address, profile, capacity; paid in full unless told otherwise. */
export function shopOrder({ customer, lines, ...told }: Told): ShopOrder {
  const address = customer && {
    name: customer.name,
    line1: customer.street,
    postalCode: customer.postalCode,
    city: customer.city,
    country: 'FR',
  }
  const billing = address && (customer.company ? { ...address, company: customer.company } : address)
  return {
    number: `CMD-${told.id}`,
    currency: 'EUR',
    email: customer?.email ?? 'invite@courriel.example',
    customer: customer && {
      id: customer.id,
      name: customer.name,
      profile: customer.company ? 'account' : 'retail',
      tier: customer.tier,
      company: customer.company,
      locale: 'fr',
    },
    buyerCapacity: customer?.company ? 'professional' : 'consumer',
    channel: 'distance',
    billing,
    shipping: billing,
    invoices: [{ number: `F-${told.id}`, date: told.placedAt.slice(0, 10) }],
    paymentReference: customer?.company ? `COMPTE-${customer.id}` : `CB-${told.id}`,
    received: totalOf(lines),
    lines,
    ...told,
  }
}

/** Every line whole in one parcel; serial numbers are made of the parcel's name. */
export function onePart(
  id: string,
  lines: readonly ShopLine[],
  delivery: { at: string | null; source?: 'carrier' | 'shop' | 'customer' | 'estimated' | 'unknown'; tracking?: string },
): NonNullable<ShopOrder['parcels']>[number] {
  return {
    id,
    carrier: 'Colissimo',
    tracking: delivery.tracking ?? `8R${id.replace(/\D/g, '').padStart(11, '0')}`,
    deliveredAt: delivery.at,
    deliveredSource: delivery.source ?? (delivery.at ? 'carrier' : 'unknown'),
    items: lines.map((line) => ({
      line: line.id,
      quantity: line.quantity,
      serials: numbersOf(line, id),
    })),
  }
}

/** What stands on a line's units: IMEIs where the policy wants some, none where it has none. */
export function numbersOf({ id, sku, quantity, hasSerials }: ShopLine, parcel: string): string[] {
  if (!hasSerials) return []
  const numbers = serials(`${parcel}-${id}`, quantity)
  return serialFormOf(technostok.serialFormats ?? [], sku)?.kind === 'imei' ? numbers.map(imei) : numbers
}

/** As an IMEI of the range that is kept for tests (00…), with the check digit that it asks for. */
function imei(serial: string): string {
  const body = `004999${String(Number.parseInt(serial.replace(/\W/g, '').slice(2), 16))
    .slice(-8)
    .padStart(8, '0')}`
  return Array.from({ length: 10 }, (_, last) => `${body}${last}`).find((all) => !serialFault(all, { kind: 'imei' })) ?? body
}

/** « TQ27-0B81-4471 »: told from the text, so that the same order has the same serials again. */
export function serials(of: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    let hash = 2_166_136_261
    for (const sign of `${of}/${index}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0
    const more = Math.imul(hash, 2_654_435_761) >>> 0
    const hex = (hash.toString(16).padStart(8, '0') + more.toString(16).padStart(8, '0')).toUpperCase()
    return `TQ${hex.slice(0, 2)}-${hex.slice(2, 6)}-${hex.slice(6, 10)}`
  })
}
