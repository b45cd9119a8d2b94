import { products as p } from '../../catalogue.ts'
import { companies } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import {
  agrees,
  approves,
  cancels,
  contests,
  declines,
  inspects,
  maintains,
  misses,
  offers,
  pays,
  receives,
  request,
  sendsBack,
  ships,
  writes,
} from '../acts.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

/** What came to an end, each in its own way. */
export const endedStories = (t: Times): Story[] => [
  refusedAndSentBack(t),
  lapsed(t),
  cancelled(t),
  settled(t),
  exchanged(t),
  oneMissing(t),
  granted(t),
]

const c = companies

const refusedAndSentBack = (t: Times): Story => ({
  customer: c.chenes,
  order: delivered(44, { nth: 170, customer: c.chenes, lines: [sell('1', p.screen27)] }, t),
  acts: [
    [t.day(35, '10:00'), request('standard_warranty', { line: '1', reason: 'display_fault', says: 'Lignes horizontales.' })],
    [t.day(34, '09:30'), approves('Bonjour, c’est accordé, sous réserve du contrôle.')],
    [t.day(32, '17:00'), ships('Colissimo', '8R41219011220')],
    [t.day(29, '09:15'), receives()],
    [
      t.day(28, '11:10'),
      inspects({
        refused: 1,
        reason: 'damaged',
        photos: ['pixels', 'box'],
        message: 'La dalle a reçu un choc, visible sur la photo.',
      }),
    ],
    [t.day(27, '08:45'), contests('Il est parti d’ici sans trace.')],
    [
      t.day(26, '15:00'),
      maintains(
        'Bonjour, le carton d’origine est intact et le choc vient de l’avant : nous maintenons notre refus. Le médiateur de la consommation n’est pas compétent entre professionnels, mais écrivez-nous si un élément nouveau apparaît.',
      ),
    ],
    [t.day(25, '10:30'), sendsBack('8R41219015518', 'Votre écran repart aujourd’hui, à nos frais.')],
  ],
})

const lapsed = (t: Times): Story => ({
  customer: c.rotonde,
  order: delivered(40, { nth: 171, customer: c.rotonde, lines: [sell('1', p.ssd)] }, t),
  acts: [
    [
      t.day(31, '15:00'),
      request('standard_warranty', { line: '1', reason: 'intermittent_fault', says: 'Disparaît du système par moments.' }),
    ],
    [t.day(30, '10:00'), approves('Bonjour, c’est accordé, l’étiquette est prête.')],
  ],
})

const cancelled = (t: Times): Story => ({
  customer: c.metronome,
  order: delivered(30, { nth: 172, customer: c.metronome, lines: [sell('1', p.dock)] }, t),
  acts: [
    [t.day(22, '14:30'), request('standard_warranty', { line: '1', reason: 'intermittent_fault', says: 'Le second écran s’éteint.' })],
    [t.day(22, '16:05'), cancels('C’était le câble, tout fonctionne. Désolé du dérangement.')],
  ],
})

const settled = (t: Times): Story => ({
  customer: c.aquitaine,
  order: delivered(36, { nth: 173, customer: c.aquitaine, lines: [sell('1', p.ups, { quantity: 3 })] }, t),
  acts: [
    [
      t.day(27, '09:10'),
      request('standard_warranty', {
        line: '1',
        reason: 'missing_part',
        condition: 'never_used',
        says: 'Il manque le câble de liaison dans un carton sur trois.',
      }),
    ],
    [
      t.day(27, '10:30'),
      offers(1200, 'kept', 'Bonjour, plutôt qu’un retour, que diriez-vous de 12,00 € de remise pour vous procurer ce câble ?'),
    ],
    [t.day(27, '11:00'), declines('Il nous coûtera 20,00 € au comptoir.')],
    [t.day(27, '11:40'), offers(2000, 'kept', 'Vous avez raison : 20,00 €.')],
    [t.day(26, '08:30'), agrees('Parfait, merci.')],
    [t.day(25, '10:00'), pays('VIR-1122')],
  ],
})

const exchanged = (t: Times): Story => ({
  customer: c.sarrasin,
  order: delivered(33, { nth: 174, customer: c.sarrasin, lines: [sell('1', p.mouse, { quantity: 5 })] }, t),
  acts: [
    [
      t.day(28, '07:40'),
      request('shipping_error', {
        line: '1',
        quantity: 5,
        reason: 'wrong_product',
        seal: 'intact',
        condition: 'never_used',
        says: 'Cinq souris pour gaucher reçues.',
        wants: 'exchange',
      }),
    ],
    [t.day(28, '11:15'), approves('Bonjour, notre erreur. L’échange part dès réception.')],
    [t.day(26, '16:40'), ships('Colissimo', '8R41219017002')],
    [t.day(23, '09:05'), receives()],
    [t.day(23, '10:20'), inspects({ disposition: 'restock', grade: 'A' })],
    [t.day(22, '12:10'), pays('EXP-4655', 'Les cinq souris pour droitier sont parties.')],
  ],
})

const oneMissing = (t: Times): Story => ({
  customer: c.pamplemousse,
  order: delivered(50, { nth: 175, customer: c.pamplemousse, lines: [sell('1', p.headphones, { quantity: 3 })] }, t),
  acts: [
    [
      t.day(43, '15:10'),
      request('convenience', {
        line: '1',
        quantity: 3,
        reason: 'does_not_suit',
        seal: 'opened',
        condition: 'tested_no_marks',
        says: 'Trop lourds pour de longues sessions.',
        wants: 'refund',
      }),
    ],
    [t.day(42, '10:45'), approves('Bonjour, c’est accordé pour les trois casques.')],
    [t.day(39, '18:00'), ships('Mondial Relay', '24690117')],
    [t.day(35, '09:40'), receives(2)],
    [
      t.day(35, '10:30'),
      inspects({ disposition: 'refurbish', grade: 'B', message: 'Deux casques sur trois dans le carton. Le troisième suit-il ?' }),
    ],
    [t.day(34, '09:20'), writes('Non, nous gardons finalement le troisième.')],
    [t.day(34, '11:00'), misses()],
    [t.day(34, '16:30'), pays('VIR-1077')],
  ],
})

const granted = (t: Times): Story => ({
  customer: c.tanneurs,
  order: delivered(39, { nth: 176, customer: c.tanneurs, lines: [sell('1', p.tablet, { quantity: 8, discount: 8 })] }, t),
  acts: [
    [
      t.day(21, '14:50'),
      request('standard_warranty', {
        line: '1',
        quantity: 2,
        reason: 'display_fault',
        says: 'Écran qui clignote dès l’allumage.',
        plea: { clause: 'A4', plea: 'Les tablettes ont été livrées la veille des vacances et déballées à la rentrée.' },
      }),
    ],
    [t.day(20, '10:10'), approves('Bonjour, nous retenons votre explication : exception accordée pour les deux tablettes.')],
    [t.day(18, '14:20'), ships('Colissimo', '8R41219019450')],
    [t.day(15, '09:50'), receives()],
    [t.day(14, '11:00'), inspects({ disposition: 'rtv' })],
    [t.day(13, '15:40'), pays('VIR-1165')],
  ],
})
