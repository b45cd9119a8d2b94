import { type Product, products as p } from '../../catalogue.ts'
import { companies as c, type ShopCustomer } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import { approves, inspects, pays, receives, rejects, request, ships } from '../acts.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

type Past = {
  nth: number
  customer: ShopCustomer
  product: Product
  of: number
  pieces: number
  reason: string
  /** Days ago, and days it then took. */ asked: number
  took: readonly [answer: number, money: number]
}

/** A quarter of a year of quiet work, so that a dashboard has weeks to show; one power supply fails more than it should. */
export const pastStories = (t: Times): Story[] => [
  ...(
    [
      { nth: 601, customer: c.aquitaine, product: p.ups, of: 10, pieces: 6, reason: 'failed_in_use', asked: 84, took: [1, 2] },
      { nth: 603, customer: c.tanneurs, product: p.ups, of: 8, pieces: 5, reason: 'failed_in_use', asked: 71, took: [1, 1] },
      { nth: 604, customer: c.rotonde, product: p.scanner, of: 3, pieces: 1, reason: 'dead_on_arrival', asked: 66, took: [4, 6] },
      { nth: 606, customer: c.vauban, product: p.camera, of: 12, pieces: 2, reason: 'failed_in_use', asked: 52, took: [0, 1] },
    ] satisfies Past[]
  ).map((past) => refunded(past, t)),
  refused(t),
]

const refunded = ({ nth, customer, product, of, pieces, reason, asked, took: [answer, money] }: Past, t: Times): Story => ({
  customer,
  order: delivered(asked + 6, { nth, customer, lines: [sell('1', product, { quantity: of })] }, t),
  acts: [
    [t.day(asked, '09:40'), request('standard_warranty', { line: '1', quantity: pieces, reason, says: 'Même défaut sur chaque pièce.' })],
    [t.day(asked - answer, answer === 0 ? '11:25' : '09:05'), approves('Bonjour, c’est accordé, sous réserve du contrôle.')],
    [t.day(asked - answer - 2, '17:30'), ships('Colissimo', `8R4121800${nth}`)],
    [t.day(asked - answer - 5, '09:15'), receives()],
    [t.day(asked - answer - 5, '15:20'), inspects({ disposition: pieces > 4 ? 'scrap' : 'rtv' })],
    [t.day(asked - answer - 5 - money, '16:10'), pays(`VIR-${nth + 300}`)],
  ],
})

const refused = (t: Times): Story => ({
  customer: c.chenes,
  order: delivered(70, { nth: 607, customer: c.chenes, lines: [sell('1', p.poeSwitch)] }, t),
  acts: [
    [
      t.day(45, '14:10'),
      request('standard_warranty', {
        line: '1',
        reason: 'failed_in_use',
        says: 'Redémarre seul.',
        plea: { clause: 'A4', plea: 'Panne apparue le mois suivant.' },
      }),
    ],
    [
      t.day(44, '10:30'),
      rejects(
        'A4',
        'Bonjour, le délai de quatorze jours est dépassé et rien ne nous permet d’y déroger. La garantie du fabricant reste ouverte.',
      ),
    ],
  ],
})
