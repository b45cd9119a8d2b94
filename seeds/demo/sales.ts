import { type Product, products as p } from '../catalogue.ts'
import { sell, type ShopOrder } from '../order-line.ts'
import { shopOrder } from '../shop-order.ts'
import type { Times } from './times.ts'

const DAYS = 190

/** What sells, the more often the longer its row; pieces per order. */
const shelf: readonly (readonly [product: Product, pieces: number])[] = [
  [p.networkCable, 12],
  [p.cable, 4],
  [p.keyboard, 5],
  [p.mouse, 6],
  [p.screen27, 2],
  [p.dock, 3],
  [p.screen24, 2],
  [p.headset, 3],
  [p.ups, 2],
  [p.powerBank, 4],
  [p.ssd, 2],
  [p.camera, 3],
  [p.scanner, 2],
  [p.laptop, 1],
  [p.microphone, 2],
  [p.headphones, 2],
  [p.labelPrinter, 1],
  [p.tablet, 2],
  [p.router, 1],
  [p.poeSwitch, 1],
]

/**
 * An order a day of half a year, by people who send nothing back: what a rate of returns is a rate of. No customer of the demo has any of
 * them.
 */
export const sales = (times: Times): ShopOrder[] =>
  Array.from({ length: DAYS }, (_, nth) => {
    const daysAgo = DAYS - nth
    const [product, pieces] = shelf[(nth * 7 + Math.floor(nth / shelf.length)) % shelf.length] ?? [p.mouse, 1]
    const line = { ...sell('1', product, { quantity: pieces + ((nth * 5) % (2 * pieces)) }), hasSerials: false }
    return shopOrder({
      id: `${times.now.slice(0, 4)}-${110_000 + nth}`,
      customer: null,
      email: `client-${nth}@courriel.example`,
      placedAt: times.day(daysAgo, '10:42'),
      lines: [line],
      parcels: [],
    })
  })
