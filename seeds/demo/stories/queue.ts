import { products as p } from '../../catalogue.ts'
import { companies } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import { answers, asks, notes, offers, rejects, reopens, replies, request, takes, writes } from '../acts.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

/** What waits for an answer at the desk, from overdue to tomorrow. */
export const queueStories = (t: Times): Story[] => [
  late(t),
  near(t),
  clinic(t),
  studio(t),
  school(t),
  battery(t),
  chemist(t),
  tooLate(t),
  answered(t),
  offered(t),
  reopened(t),
]

const c = companies

const late = (t: Times): Story => ({
  customer: c.aquitaine,
  order: delivered(9, { nth: 220, customer: c.aquitaine, lines: [sell('1', p.poeSwitch, { quantity: 2 })] }, t),
  acts: [
    [
      t.answerDueIn(-70),
      request('standard_warranty', {
        line: '1',
        quantity: 2,
        reason: 'dead_on_arrival',
        says: 'Aucun voyant à la mise sous tension, sur les deux.',
        photos: ['label'],
      }),
    ],
    [t.minutesAgo(180), takes('support')],
  ],
})

const near = (t: Times): Story => ({
  customer: c.vauban,
  order: delivered(
    11,
    {
      nth: 221,
      customer: c.vauban,
      lines: [sell('1', p.laptop), sell('2', p.camera, { quantity: 4 }), sell('3', p.ups)],
      received: 0,
      paymentReference: null,
    },
    t,
  ),
  acts: [
    [
      t.answerDueIn(35),
      request(
        'standard_warranty',
        {
          line: '1',
          reason: 'failed_in_use',
          says: 'Ne démarre plus depuis vendredi.',
          note: 'Bonsoir. Le portable ne démarre plus depuis vendredi, deux caméras ne montrent qu’une image noire et l’onduleur bipe en continu. Il est dans le local technique de la toiture.',
          photos: ['label'],
        },
        { line: '2', quantity: 2, reason: 'display_fault', says: 'Image noire après quelques heures.', photos: ['seal'] },
        { line: '3', reason: 'failed_in_use', condition: 'marks_of_use', says: 'Bip continu, autonomie nulle.', photos: ['room'] },
      ),
    ],
    [t.minutesAgo(52), takes('manager')],
    [
      t.minutesAgo(40),
      notes(
        'Même local que l’an dernier : 38 °C mesurés en août. Je demanderais un relevé de température avant de trancher sur l’onduleur.',
      ),
    ],
  ],
})

const clinic = (t: Times): Story => ({
  customer: c.canal,
  order: delivered(6, { nth: 222, customer: c.canal, lines: [sell('1', p.ups, { quantity: 2, entitlements: ['advanced_warranty'] })] }, t),
  acts: [
    [
      t.answerDueIn(80),
      request('advanced_warranty', {
        line: '1',
        reason: 'failed_in_use',
        says: 'L’onduleur de l’accueil ne tient plus la charge.',
        note: 'Il protège le poste d’admission : un remplacement rapide nous arrangerait.',
      }),
    ],
  ],
})

const studio = (t: Times): Story => ({
  customer: c.pamplemousse,
  order: delivered(7, { nth: 223, customer: c.pamplemousse, lines: [sell('1', p.microphone, { quantity: 4 })] }, t),
  acts: [
    [
      t.answerDueIn(160),
      request('convenience', {
        line: '1',
        quantity: 3,
        reason: 'too_many',
        seal: 'intact',
        condition: 'never_used',
        says: 'Boîtes jamais ouvertes.',
        wants: 'credit',
      }),
    ],
  ],
})

const school = (t: Times): Story => ({
  customer: c.tanneurs,
  order: delivered(
    4,
    { nth: 224, customer: c.tanneurs, lines: [sell('1', p.keyboard, { quantity: 24, discount: 5 })], received: 0, paymentReference: null },
    t,
  ),
  acts: [
    [
      t.answerDueIn(185),
      request('shipping_error', {
        line: '1',
        quantity: 24,
        reason: 'wrong_variant',
        seal: 'intact',
        condition: 'never_used',
        says: 'Vingt-quatre claviers QWERTY au lieu d’AZERTY, cartons non ouverts.',
        note: 'La salle ouvre la semaine prochaine.',
        photos: ['box'],
      }),
    ],
    [t.minutesAgo(30), takes('manager')],
  ],
})

const battery = (t: Times): Story => ({
  customer: c.metronome,
  order: delivered(8, { nth: 225, customer: c.metronome, lines: [sell('1', p.powerBank, { quantity: 5 })] }, t),
  acts: [
    [
      t.answerDueIn(1020),
      request('standard_warranty', {
        line: '1',
        quantity: 1,
        reason: 'battery_fault',
        condition: 'damaged',
        says: 'Boîtier bombé, chaud au toucher pendant la charge.',
        photos: ['box'],
        battery: 'swollen',
      }),
    ],
    [t.answerDueIn(1030), takes('support')],
    [
      t.answerDueIn(1035),
      replies(
        'Bonjour, surtout ne la rechargez plus et ne la postez pas. Posez-la à l’air libre, loin de ce qui peut brûler. Nous organisons l’enlèvement par un transporteur habilité.',
      ),
    ],
    [t.answerDueIn(1060), writes('C’est fait, elle est sur la dalle de la cour.')],
  ],
})

const chemist = (t: Times): Story => ({
  customer: c.pharmacie,
  order: delivered(10, { nth: 226, customer: c.pharmacie, lines: [sell('1', p.labelPrinter)] }, t),
  acts: [
    [
      t.answerDueIn(1320),
      request('standard_warranty', { line: '1', reason: 'intermittent_fault', says: 'Bourrage à chaque rouleau, nettoyage fait.' }),
    ],
  ],
})

const tooLate = (t: Times): Story => ({
  customer: c.sarrasin,
  order: delivered(18, { nth: 227, customer: c.sarrasin, lines: [sell('1', p.networkCable, { quantity: 40 })] }, t),
  acts: [
    [
      t.answerDueIn(1260),
      request('convenience', {
        line: '1',
        quantity: 10,
        reason: 'too_many',
        seal: 'intact',
        condition: 'never_used',
        says: 'Dix câbles sous sachet.',
        plea: { clause: 'A4', plea: 'Le fournil était fermé pour travaux jusqu’à lundi : personne n’a pu ouvrir les cartons avant.' },
      }),
    ],
  ],
})

const answered = (t: Times): Story => ({
  customer: c.remparts,
  order: delivered(12, { nth: 228, customer: c.remparts, lines: [sell('1', p.screen24)] }, t),
  acts: [
    [
      t.day(5, '17:15'),
      request('standard_warranty', {
        line: '1',
        reason: 'damaged_in_transport',
        condition: 'damaged',
        says: 'Dalle fêlée à l’ouverture.',
        photos: ['box'],
      }),
    ],
    [t.day(4, '16:30'), takes('support')],
    [
      t.day(4, '16:40'),
      asks(
        'Bonjour, avez-vous noté des réserves sur le bon de livraison ? Une photo de l’étiquette du colis nous aiderait aussi auprès du transporteur.',
        'photo_of_packaging',
        'document',
      ),
    ],
    [t.answerDueIn(900), answers('Oui, « carton enfoncé », et le livreur a signé. Voici l’étiquette.', 'label')],
  ],
})

const offered = (t: Times): Story => ({
  customer: c.orme,
  order: delivered(13, { nth: 229, customer: c.orme, lines: [sell('1', p.screen27, { quantity: 2 })] }, t),
  acts: [
    [
      t.answerDueIn(700),
      request('standard_warranty', {
        line: '1',
        reason: 'display_fault',
        condition: 'marks_of_use',
        says: 'Un pixel éteint en bas à gauche, gênant sur fond clair.',
        photos: ['pixels'],
      }),
    ],
    [t.answerDueIn(765), takes('manager')],
    [
      t.answerDueIn(770),
      offers(
        4500,
        'kept',
        'Bonjour, l’écran est par ailleurs parfait. Préférez-vous le garder avec une remise de 45,00 € ? Sinon, nous le reprenons.',
      ),
    ],
  ],
})

const reopened = (t: Times): Story => ({
  customer: c.pharmacie,
  order: delivered(15, { nth: 230, customer: c.pharmacie, lines: [sell('1', p.scanner, { quantity: 2 })] }, t),
  acts: [
    [
      t.day(7, '16:00'),
      request('standard_warranty', {
        line: '1',
        reason: 'failed_in_use',
        condition: 'marks_of_use',
        says: 'Ne lit plus les codes des boîtes.',
      }),
    ],
    [t.day(6, '15:30'), rejects('A3', 'Bonjour, les traces d’usage sur la vitre expliquent la panne.')],
    [t.day(1, '10:40'), writes('La vitre est intacte, ce sont des reflets : voici une photo prise à la lumière du jour.', 'label')],
    [
      t.minutesAgo(95),
      reopens(
        'Photo nette reçue : la vitre n’est pas rayée.',
        'Bonjour, vous avez raison, la photo nous avait trompés. Nous rouvrons votre demande.',
      ),
    ],
  ],
})
