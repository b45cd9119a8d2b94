import type { Act } from '../acts.ts'
import { approves, givesAccount, inspects, receives, request, ships, transfer } from '../acts.ts'
import { type Product, products as p } from '../../catalogue.ts'
import { companies, type ShopCustomer } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

/** Refunds by transfer: one that is ready, one that the bank has, one that waits for a second person, one that the bank refused. */
export const transferStories = (t: Times): Story[] => {
  const [atBank, large, failed] = [transfer(), transfer(), transfer()]
  return [
    owed({ t, nth: 249, customer: c.sarrasin, product: p.keyboard, iban: 'FR1420041010050500013M02606' }),
    owed({ t, nth: 250, customer: c.aquitaine, product: p.dock, iban: 'FR7630004000031234567890143' }, [
      [t.minutesAgo(28 * 60), atBank.made],
      [t.minutesAgo(28 * 60 - 3), atBank.taken],
    ]),
    owed({ t, nth: 251, customer: c.tanneurs, product: p.laptop, iban: 'FR7610107001011234567890129' }, [[t.minutesAgo(130), large.made]]),
    owed({ t, nth: 252, customer: c.rotonde, product: p.headphones, iban: 'BE68539007547034' }, [
      [t.minutesAgo(29 * 60), failed.made],
      [t.minutesAgo(29 * 60 - 4), failed.taken],
      [t.minutesAgo(190), failed.refused('AC04, compte clôturé')],
    ]),
  ]
}

const c = companies

type Sale = { t: Times; nth: number; customer: ShopCustomer; product: Product; iban: string }

/** A product that failed is found to have failed; its customer would rather have a transfer. Then what finance does. */
const owed = ({ t, nth, customer, product, iban }: Sale, then: readonly (readonly [at: string, act: Act])[] = []): Story => ({
  customer,
  order: delivered(19, { nth, customer, lines: [sell('1', product)] }, t),
  acts: [
    [t.day(12, '14:05'), request('standard_warranty', { line: '1', reason: 'failed_in_use', says: 'Ne répond plus du tout.' })],
    [t.day(11, '10:45'), approves('Bonjour, c’est accordé, sous réserve du contrôle.')],
    [t.day(11, '12:20'), givesAccount(iban, customer.company ?? customer.name)],
    [t.day(9, '16:50'), ships('Colissimo', `8R412200${nth}50`)],
    [t.minutesAgo(33 * 60), receives()],
    [t.minutesAgo(32 * 60), inspects({ disposition: 'rtv', message: 'Panne confirmée. Le virement suit.' })],
    ...then,
  ],
})
