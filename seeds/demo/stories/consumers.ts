import { products as p } from '../../catalogue.ts'
import { persons } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import { approves, inspects, pays, receives, replies, request, ships, writes } from '../acts.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

/** Consumers: what the law gives them whatever the merchant's rules say. */
export const consumerStories = (t: Times): Story[] => [withdrawn(t), toSend(t), posted(t), worn(t), repair(t), warranty(t)]

const { camille, theo, lucie, anton } = persons

const withdrawn = (t: Times): Story => ({
  customer: camille,
  order: delivered(52, { nth: 160, customer: camille, lines: [sell('1', p.dock, { shipping: 590 })] }, t),
  acts: [
    [t.day(46, '20:15'), request('withdrawal', { line: '1' })],
    [t.day(44, '12:30'), ships('Colissimo', '8R41219003388')],
    [t.day(41, '10:20'), receives()],
    [t.day(41, '11:40'), inspects({ disposition: 'restock', grade: 'A' })],
    [t.day(40, '09:30'), pays('CB-REMB-2210')],
  ],
})

const toSend = (t: Times): Story => ({
  customer: camille,
  order: delivered(8, { nth: 260, customer: camille, lines: [sell('1', p.keyboard), sell('2', p.mouse)] }, t),
  acts: [
    [t.day(2, '21:05'), request('withdrawal', { line: '1' })],
    [t.day(1, '09:10'), writes('Bonjour, puis-je le déposer en magasin plutôt que de le poster ?')],
    [t.day(1, '11:30'), replies('Bonjour, oui, au 12, rue des Ateliers, avec le bon de retour dans le carton.')],
  ],
})

const posted = (t: Times): Story => ({
  customer: theo,
  order: delivered(10, { nth: 261, customer: theo, lines: [sell('1', p.screen27, { shipping: 1290 })] }, t),
  acts: [
    [t.day(5, '19:40'), request('withdrawal', { line: '1' })],
    [t.day(3, '13:15'), ships('Colissimo', '8R41220020551')],
  ],
})

const worn = (t: Times): Story => ({
  customer: anton,
  order: delivered(18, { nth: 262, customer: anton, lines: [sell('1', p.headphones)] }, t),
  acts: [
    [t.day(10, '22:10'), request('withdrawal', { line: '1' })],
    [t.day(8, '12:00'), ships('Mondial Relay', '24811902')],
    [t.day(2, '09:25'), receives()],
    [
      t.day(1, '10:50'),
      inspects({
        disposition: 'refurbish',
        grade: 'C',
        deduction: { amount: 3000, reason: 'Coussinets marqués et arceau rayé, au-delà de ce que demande un essai.', photo: 'seal' },
        message: 'Votre casque est bien arrivé. Il porte des marques d’un usage prolongé : nous retenons 30,00 €, photo à l’appui.',
      }),
    ],
  ],
})

const repair = (t: Times): Story => ({
  customer: lucie,
  order: delivered(240, { nth: 95, customer: lucie, lines: [sell('1', p.tablet)] }, t),
  acts: [
    [
      t.day(9, '18:20'),
      request('legal_conformity', {
        line: '1',
        reason: 'display_fault',
        condition: 'marks_of_use',
        says: 'L’écran clignote puis reste noir, huit mois après l’achat.',
        wants: 'repair',
      }),
    ],
    [
      t.day(8, '10:00'),
      approves('Bonjour, votre tablette relève de la garantie légale de conformité : la réparation est gratuite et l’étiquette offerte.'),
    ],
    [t.day(6, '17:10'), ships('Colissimo', '8R41220018120')],
    [t.minutesAgo(66 * 60), receives()],
    [t.minutesAgo(36 * 60), inspects({ disposition: 'refurbish', message: 'Panne confirmée, la tablette part en réparation.' })],
  ],
})

const warranty = (t: Times): Story => ({
  customer: theo,
  order: delivered(9, { nth: 263, customer: theo, lines: [sell('1', p.ssd)], channel: 'store' }, t),
  acts: [
    [
      t.answerDueIn(1150),
      request('standard_warranty', { line: '1', reason: 'dead_on_arrival', says: 'Non reconnu par deux ordinateurs.' }),
    ],
  ],
})
