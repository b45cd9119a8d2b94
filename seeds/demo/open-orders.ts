import { products as p } from '../catalogue.ts'
import { colleague, companies, persons } from '../customers.ts'
import { sell, type ShopOrder, totalOf } from '../order-line.ts'
import { onePart, serials, shopOrder } from '../shop-order.ts'
import type { Times } from './times.ts'
import { delivered, orderId } from './told.ts'

/** Orders that nobody has sent anything back of yet, so that whoever tries the demo meets every branch of the policy at once. */
export const openOrders = (times: Times): ShopOrder[] => [
  ...ofTheAccount(times),
  ...notYet(times),
  ...ofTheConsumer(times),
  ...older(times),
]

const kermor = companies.kermor

/** Atelier Kermor: yesterday, the last two days of the fortnight and the day after it; lithium, discounts, several rates, a kit, nothing paid. */
function ofTheAccount(times: Times): ShopOrder[] {
  const mixed = [
    sell('1', p.screen24, { quantity: 2, discount: 15, shipping: 1490 }),
    sell('2', p.book, { quantity: 3, discount: 15 }),
    sell('3', p.software),
    sell('4', p.networkCable, { quantity: 10, discount: 15 }),
  ]
  const kit = [
    sell('1', p.workstation),
    sell('2', p.screen27, { kitParent: '1', discount: 10 }),
    sell('3', p.dock, { kitParent: '1', discount: 10 }),
    sell('4', p.keyboard, { kitParent: '1', discount: 10 }),
  ]
  return [
    delivered(
      1,
      { nth: 301, customer: kermor, lines: [sell('1', p.screen27), sell('2', p.dock, { quantity: 2 }), sell('3', p.cable)] },
      times,
    ),
    delivered(
      13,
      { nth: 302, customer: kermor, lines: [sell('1', p.keyboard, { quantity: 4 }), sell('2', p.mouse, { quantity: 2 })] },
      times,
    ),
    delivered(
      14,
      { nth: 303, customer: kermor, lines: [sell('1', p.labelPrinter), sell('2', p.scanner, { entitlements: ['advanced_warranty'] })] },
      times,
    ),
    delivered(15, { nth: 304, customer: kermor, lines: [sell('1', p.microphone, { quantity: 2 }), sell('2', p.headphones)] }, times),
    delivered(
      4,
      {
        nth: 305,
        customer: kermor,
        lines: [sell('1', p.laptop, { quantity: 2 }), sell('2', p.powerBank, { quantity: 3 }), sell('3', p.phone, { quantity: 2 })],
      },
      times,
    ),
    delivered(6, { nth: 306, customer: kermor, lines: mixed }, times),
    delivered(5, { nth: 307, customer: kermor, lines: kit }, times),
    delivered(
      8,
      {
        nth: 308,
        customer: kermor,
        lines: [sell('1', p.camera, { quantity: 6 }), sell('2', p.poeSwitch)],
        received: 0,
        paymentReference: null,
      },
      times,
    ),
    delivered(3, { nth: 309, customer: colleague, lines: [sell('1', p.router), sell('2', p.networkCable, { quantity: 20 })] }, times),
  ]
}

/** On its way, in several parcels, and delivered nobody knows when. */
function notYet(times: Times): ShopOrder[] {
  const onItsWay = { nth: 310, lines: [sell('1', p.ups), sell('2', p.ssd, { quantity: 2 })] }
  const split = { nth: 311, lines: [sell('1', p.screen24, { quantity: 4 }), sell('2', p.dock, { quantity: 2 })] }
  const unknown = { nth: 312, lines: [sell('1', p.scanner, { quantity: 2 })] }
  const placed = (nth: number, daysAgo: number): { id: string; customer: typeof kermor; placedAt: string } => ({
    id: orderId(nth, times),
    customer: kermor,
    placedAt: times.day(daysAgo, '15:42'),
  })
  const screens = serials(`${orderId(split.nth, times)}-1`, 4)
  const [first, second] = ['1', '2'].map((n) => `${orderId(split.nth, times)}-${n}`) as [string, string]
  return [
    shopOrder({
      ...placed(310, 1),
      lines: onItsWay.lines,
      parcels: [onePart(`${orderId(310, times)}-1`, onItsWay.lines, { at: null })],
      invoices: [],
    }),
    shopOrder({
      ...placed(311, 12),
      lines: split.lines,
      parcels: [
        {
          ...onePart(first, [], { at: times.day(9, '10:05') }),
          items: [
            { line: '1', quantity: 3, serials: screens.slice(0, 3) },
            { line: '2', quantity: 2, serials: serials(`${first}-2`, 2) },
          ],
        },
        { ...onePart(second, [], { at: times.day(2, '16:30') }), items: [{ line: '1', quantity: 1, serials: screens.slice(3) }] },
      ],
    }),
    shopOrder({ ...placed(312, 20), lines: unknown.lines, parcels: [] }),
  ]
}

/** Camille Roussel, a consumer: at a distance on both sides of the fortnight, in the shop, and not told of her rights. */
function ofTheConsumer(times: Times): ShopOrder[] {
  const { camille } = persons
  return [
    delivered(1, { nth: 401, customer: camille, lines: [sell('1', p.tablet, { shipping: 590 })] }, times),
    delivered(13, { nth: 402, customer: camille, lines: [sell('1', p.headphones), sell('2', p.cable)] }, times),
    delivered(14, { nth: 403, customer: camille, lines: [sell('1', p.mouse), sell('2', p.software)] }, times),
    delivered(15, { nth: 404, customer: camille, lines: [sell('1', p.microphone)] }, times),
    delivered(3, { nth: 405, customer: camille, lines: [sell('1', p.screen24)], channel: 'store' }, times),
    delivered(40, { nth: 406, customer: camille, lines: [sell('1', p.keyboard)], withdrawalInformed: false }, times),
  ]
}

/** A year and eight months old: only the law's guarantee is open. And a guest's, who has no account at all. */
function older(times: Times): ShopOrder[] {
  const guest = [sell('1', p.powerBank, { quantity: 2, shipping: 490 })]
  return [
    delivered(610, { nth: 90, customer: persons.camille, lines: [sell('1', p.laptop)] }, times),
    { ...delivered(2, { nth: 407, customer: null, lines: guest }, times), received: totalOf(guest), billing: null, shipping: null },
  ]
}
