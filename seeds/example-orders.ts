import { products, type Product } from './catalogue.ts'
import { companies, persons, type ShopCustomer } from './customers.ts'
import { sell, type ShopLine, type ShopOrder, type ShopParcel, totalOf } from './order-line.ts'
import { numbersOf, onePart, shopOrder } from './shop-order.ts'

const DAY_MS = 86_400_000
const FIRST_DAY = Date.parse('2026-09-01T07:00:00Z')

/** The same numbers each time (mulberry32): an example that changes by itself explains nothing. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const sold: readonly Product[] = Object.values(products).filter((product) => product.price > 0)
const buyers: readonly (ShopCustomer | null)[] = [...Object.values(companies), ...Object.values(persons), null]

/** Two hundred and twenty orders of one autumn with every column of the import in use: the file in docs/examples. */
export function exampleOrders(count = 220): ShopOrder[] {
  const roll = dice(20_261_124)
  return Array.from({ length: count }, (_, index) => exampleOrder(index, roll))
}

type Roll = ReturnType<typeof dice>

function exampleOrder(index: number, roll: Roll): ShopOrder {
  const customer = buyers[roll(buyers.length)] ?? null
  const placed = FIRST_DAY + (Math.floor(((index % 220) * 80) / 220) * 1440 + roll(600)) * 60_000
  const placedAt = new Date(placed).toISOString()
  const lines = linesOf(index, roll)
  const total = totalOf(lines)
  const id = String(118_000 + index)
  const told = {
    id,
    customer,
    placedAt,
    lines,
    parcels: parcelsOf({ id, lines, placed }, roll),
    invoices: invoicesOf(id, placedAt, roll),
    received: customer?.company && roll(5) === 0 ? 0 : total,
    paymentReference: roll(9) === 0 ? null : `${customer?.company ? 'VIR' : 'CB'}-${id}`,
    withdrawalInformed: roll(25) !== 0,
    channel: customer?.company
      ? ('distance' as const)
      : ((['distance', 'distance', 'store', 'off_premises'] as const)[roll(4)] ?? 'distance'),
  }
  const order = shopOrder(told)
  const more = { line2: 'Bâtiment B, 2e étage', phone: '+33 1 99 00 12 34' }
  if (order.billing && roll(20) === 0) order.billing = { ...order.billing, ...more }
  return order.shipping && roll(6) === 0 ? { ...order, shipping: { ...order.shipping, ...more } } : order
}

function linesOf(index: number, roll: Roll): ShopLine[] {
  if (index % 37 === 5) return kit()
  const chosen = new Set(Array.from({ length: 1 + roll(4) }, () => sold[roll(sold.length)]).filter((product) => product !== undefined))
  const delivery = roll(3) === 0 ? 990 : 0
  return [...chosen].map((product, at) =>
    sell(String(at + 1), product, {
      quantity: 1 + roll(product.price > 50_000 ? 2 : 5),
      discount: roll(4) === 0 ? 5 + roll(3) * 5 : 0,
      shipping: at === 0 ? delivery : 0,
      entitlements: product.serials && roll(6) === 0 ? ['advanced_warranty'] : [],
    }),
  )
}

/** A kit is sold as its parts: what a part cost is the part's own. */
const kit = (): ShopLine[] => [
  sell('1', products.workstation),
  sell('2', products.screen27, { kitParent: '1', discount: 10 }),
  sell('3', products.dock, { kitParent: '1', discount: 10 }),
  sell('4', products.keyboard, { kitParent: '1', discount: 10 }),
]

function invoicesOf(id: string, placedAt: string, roll: Roll): NonNullable<ShopOrder['invoices']> {
  const date = placedAt.slice(0, 10)
  if (roll(12) === 0) return []
  return roll(8) === 0
    ? [
        { number: `F-${id}-1`, date },
        { number: `F-${id}-2`, date },
      ]
    : [{ number: `F-${id}`, date }]
}

type Shipped = { id: string; lines: readonly ShopLine[]; placed: number }

/** Delivered after some days; a few not yet, a few nobody knows when, some lines in two parcels. */
function parcelsOf({ id, lines, placed }: Shipped, roll: Roll): ShopParcel[] {
  const fate = roll(20)
  if (fate === 0) return []
  const at = fate <= 2 ? null : new Date(placed + (2 + roll(5)) * DAY_MS).toISOString()
  const source =
    at === null ? 'unknown' : ((['carrier', 'carrier', 'carrier', 'shop', 'estimated', 'customer'] as const)[roll(6)] ?? 'carrier')
  const [first, ...others] = lines
  if (!first || first.quantity < 2 || roll(3) > 0) return [onePart(`${id}-1`, lines, { at, source })]
  const half = Math.ceil(first.quantity / 2)
  const numbers = numbersOf(first, id)
  return [
    {
      ...onePart(`${id}-1`, others, { at, source }),
      items: [{ line: first.id, quantity: half, serials: numbers.slice(0, half) }, ...onePart(`${id}-1`, others, { at }).items],
    },
    {
      ...onePart(`${id}-2`, [], { at: at && new Date(Date.parse(at) + 2 * DAY_MS).toISOString() }),
      items: [{ line: first.id, quantity: first.quantity - half, serials: numbers.slice(half) }],
    },
  ]
}
