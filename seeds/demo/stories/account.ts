import { products as p } from '../../catalogue.ts'
import { colleague, companies } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import {
  answers,
  approves,
  asks,
  escalates,
  inspects,
  notes,
  pays,
  receives,
  rejects,
  replies,
  request,
  settles,
  ships,
  takes,
  writes,
} from '../acts.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

/** What the account customer and their colleague see when they sign in: every place on the line, one return at each. */
export const accountStories = (t: Times): Story[] => [
  partlyApproved(t),
  photoAsked(t),
  atTheDock(t),
  onItsWay(t),
  refunded(t),
  replaced(t),
  rejected(t),
  colleagues(t),
  partOfAnOrder(t),
  escalated(t),
]

const customer = companies.kermor

const partlyApproved = (t: Times): Story => ({
  customer,
  order: delivered(16, { nth: 204, customer, lines: [sell('1', p.screen27), sell('2', p.dock, { quantity: 2 }), sell('3', p.cable)] }, t),
  acts: [
    [
      t.day(5, '09:12'),
      request(
        'standard_warranty',
        {
          line: '1',
          reason: 'display_fault',
          says: 'Bande verticale de pixels morts à droite.',
          note: 'Bonjour, une bande de pixels morts est apparue à droite de l’écran. Rien n’y fait, même avec un autre câble.',
          photos: ['pixels', 'label'],
        },
        { line: '2', quantity: 2, reason: 'intermittent_fault', says: 'Coupure de l’affichage après dix minutes, sur les deux.' },
        { line: '3', reason: 'intermittent_fault', condition: 'damaged', says: 'Le câble ne transmet plus l’image.' },
      ),
    ],
    [
      t.day(5, '10:40'),
      replies(
        'Bonjour, merci pour ces photos, elles suffisent pour l’écran. Les deux stations d’accueil coupent-elles aussi sur un autre ordinateur ?',
      ),
    ],
    [t.day(5, '11:05'), writes('Oui, essayées sur deux portables : même coupure au bout de dix minutes.')],
    [
      t.day(4, '09:41'),
      approves(
        'C’est accordé pour l’écran et les stations. Le câble, lui, ne peut pas être repris : sa gaine est coupée. L’étiquette est prête.',
        [{ line: 2, units: 1, clause: 'A3' }],
      ),
    ],
  ],
})

const photoAsked = (t: Times): Story => ({
  customer,
  order: delivered(12, { nth: 205, customer, lines: [sell('1', p.ups)] }, t),
  acts: [
    [
      t.day(6, '14:20'),
      request('standard_warranty', {
        line: '1',
        reason: 'failed_in_use',
        says: 'Bipe en continu et coupe sous charge.',
        note: 'L’onduleur est dans le local technique, il bipe depuis hier matin.',
      }),
    ],
    [
      t.day(5, '09:30'),
      asks(
        'Bonjour, pourriez-vous nous envoyer une photo de la plaque signalétique, au dos de l’appareil ? Le numéro de lot nous dira s’il fait partie d’une série connue.',
        'photo_of_label',
      ),
    ],
  ],
})

const atTheDock = (t: Times): Story => ({
  customer,
  order: delivered(20, { nth: 206, customer, lines: [sell('1', p.poeSwitch)] }, t),
  acts: [
    [
      t.day(10, '13:50'),
      request('standard_warranty', { line: '1', reason: 'failed_in_use', says: 'Les ports 9 à 16 n’alimentent plus les caméras.' }),
    ],
    [t.day(9, '11:15'), approves('Bonjour, le défaut est connu sur ce lot. L’étiquette est prête, joignez le bloc d’alimentation.')],
    [t.day(7, '17:30'), ships('Colissimo', '8R41220017731')],
    [t.day(1, '16:10'), receives()],
    [t.day(1, '16:15'), takes('dock')],
    [t.day(1, '16:25'), notes('Carton intact, alimentation présente. Banc d’essai réservé demain matin.')],
  ],
})

const onItsWay = (t: Times): Story => ({
  customer,
  order: delivered(15, { nth: 207, customer, lines: [sell('1', p.keyboard, { quantity: 4 })] }, t),
  acts: [
    [
      t.day(6, '15:42'),
      request('shipping_error', {
        line: '1',
        quantity: 4,
        reason: 'wrong_variant',
        seal: 'intact',
        condition: 'never_used',
        says: 'Claviers QWERTY reçus au lieu d’AZERTY.',
        photos: ['box'],
        wants: 'exchange',
      }),
    ],
    [
      t.day(5, '15:20'),
      approves('Toutes nos excuses : la réserve a mélangé deux références. Les quatre claviers AZERTY partent dès réception des vôtres.'),
    ],
    [t.day(2, '12:45'), ships('Colissimo', '8R41220018802')],
  ],
})

const refunded = (t: Times): Story => ({
  customer,
  order: delivered(55, { nth: 150, customer, lines: [sell('1', p.headset, { quantity: 3 })] }, t),
  acts: [
    [
      t.day(47, '11:05'),
      request('standard_warranty', {
        line: '1',
        quantity: 3,
        reason: 'intermittent_fault',
        says: 'Le micro se coupe au bout de quelques minutes.',
      }),
    ],
    [t.day(46, '10:30'), approves('Bonjour, ces casques sont repris. L’étiquette est jointe.')],
    [t.day(44, '16:00'), ships('Colissimo', '8R41219004410')],
    [t.day(41, '09:20'), receives()],
    [t.day(40, '14:35'), inspects({ disposition: 'rtv', message: 'Panne confirmée sur les trois casques.' })],
    [t.day(39, '11:00'), pays('VIR-1009')],
    [t.day(39, '15:12'), writes('Bien reçu, merci pour la rapidité.')],
    [t.day(39, '15:30'), settles],
  ],
})

const replaced = (t: Times): Story => ({
  customer,
  order: delivered(72, { nth: 120, customer, lines: [sell('1', p.ssd, { entitlements: ['advanced_warranty'] })] }, t),
  acts: [
    [
      t.day(66, '13:40'),
      request('advanced_warranty', { line: '1', reason: 'dead_on_arrival', says: 'Le disque n’est pas reconnu, ni dans un autre poste.' }),
    ],
    [t.day(66, '15:05'), approves('Bonjour, garantie avancée : le disque de remplacement part dès que le vôtre est contrôlé.')],
    [t.day(64, '17:15'), ships('Colissimo', '8R41218000377')],
    [t.day(62, '10:10'), receives()],
    [t.day(62, '15:50'), inspects({ disposition: 'rtv' })],
    [t.day(61, '09:45'), pays('EXP-4471', 'Votre nouveau disque est parti ce matin.')],
  ],
})

const rejected = (t: Times): Story => ({
  customer,
  order: delivered(98, { nth: 90 + 3, customer, lines: [sell('1', p.labelPrinter)] }, t),
  acts: [
    [
      t.day(90, '11:25'),
      request('standard_warranty', {
        line: '1',
        reason: 'failed_in_use',
        condition: 'marks_of_use',
        says: 'Impression pâle, bandes blanches.',
        photos: ['label'],
      }),
    ],
    [
      t.day(89, '09:50'),
      rejects(
        'A3',
        'Bonjour, la tête d’impression est usée : c’est une pièce d’usure, que la garantie ne couvre pas. Nous vous proposons une tête de rechange à prix coûtant si vous le souhaitez.',
      ),
    ],
  ],
})

const colleagues = (t: Times): Story => ({
  customer: colleague,
  order: delivered(9, { nth: 208, customer: colleague, lines: [sell('1', p.router)] }, t),
  acts: [
    [
      t.day(3, '16:48'),
      request('convenience', {
        line: '1',
        reason: 'does_not_suit',
        seal: 'intact',
        condition: 'never_used',
        says: 'Le chantier est passé à la fibre, le routeur n’a pas été déballé.',
        wants: 'credit',
      }),
    ],
    [t.day(2, '10:20'), approves('Bonjour, c’est accordé. Avec votre palier Or, le port est à notre charge.')],
  ],
})

const partOfAnOrder = (t: Times): Story => ({
  customer,
  order: delivered(12, { nth: 313, customer, lines: [sell('1', p.dock, { quantity: 3, discount: 10 })] }, t),
  acts: [
    [
      t.day(10, '14:30'),
      request('standard_warranty', { line: '1', reason: 'dead_on_arrival', says: 'Une des trois stations ne s’allume pas.' }),
    ],
    [t.day(9, '09:10'), approves('Bonjour, c’est accordé.')],
    [t.day(8, '17:00'), ships('Chronopost', 'XY118313004FR')],
    [t.day(6, '09:00'), receives()],
    [t.day(6, '11:30'), inspects({ disposition: 'rtv' })],
    [t.day(5, '14:00'), pays('VIR-1188')],
  ],
})

const escalated = (t: Times): Story => ({
  customer,
  order: delivered(11, { nth: 209, customer, lines: [sell('1', p.microphone, { quantity: 2 })] }, t),
  acts: [
    [
      t.day(6, '09:15'),
      request('standard_warranty', {
        line: '1',
        quantity: 2,
        reason: 'not_as_described',
        says: 'Souffle audible sur les deux micros, bien au-dessus de la fiche technique.',
      }),
    ],
    [t.day(5, '11:40'), asks('Bonjour, avez-vous un enregistrement du souffle, avec le réglage de gain utilisé ?', 'document')],
    [
      t.answerDueIn(420),
      answers('Enregistrement fait au gain minimal, sans rien de branché d’autre. Voici la plaque du second micro.', 'label'),
    ],
    [
      t.minutesAgo(15 * 60),
      escalates('Nous avons un tournage lundi et besoin de savoir à quoi nous en tenir. Quelqu’un peut-il trancher aujourd’hui ?'),
    ],
  ],
})
