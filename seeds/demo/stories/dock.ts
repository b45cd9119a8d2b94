import { products as p } from '../../catalogue.ts'
import { companies } from '../../customers.ts'
import { sell } from '../../order-line.ts'
import { approves, contests, inspects, leavesToUs, notes, pays, receives, request, settles, ships, takes, writes } from '../acts.ts'
import type { Times } from '../times.ts'
import { delivered, type Story } from '../told.ts'

/** On the way, at the dock, owed, going back. */
export const dockStories = (t: Times): Story[] => [
  joinery(t),
  garage(t),
  unsafe(t),
  advance(t),
  owedSoon(t),
  owed(t),
  goingBack(t),
  contested(t),
  leftToUs(t),
]

const c = companies

const joinery = (t: Times): Story => ({
  customer: c.chenes,
  order: delivered(13, { nth: 240, customer: c.chenes, lines: [sell('1', p.screen24, { quantity: 2 })] }, t),
  acts: [
    [
      t.day(6, '16:35'),
      request('convenience', {
        line: '1',
        quantity: 2,
        reason: 'does_not_suit',
        seal: 'opened',
        condition: 'tested_no_marks',
        says: 'Trop petits pour l’atelier, essayés une heure.',
        wants: 'refund',
      }),
    ],
    [t.day(5, '09:25'), approves('Bonjour, c’est accordé. Le port reste à votre charge, comme le prévoit la politique.')],
    [t.day(1, '18:05'), ships('Mondial Relay', '24817730')],
  ],
})

const garage = (t: Times): Story => ({
  customer: c.rotonde,
  order: delivered(16, { nth: 241, customer: c.rotonde, lines: [sell('1', p.router)] }, t),
  acts: [
    [
      t.day(9, '17:10'),
      request('standard_warranty', { line: '1', reason: 'intermittent_fault', says: 'Perd la 4G plusieurs fois par jour.' }),
    ],
    [t.day(8, '14:00'), approves('Bonjour, retournez-nous le routeur avec ses antennes, l’étiquette est prête.')],
    [t.day(6, '10:30'), ships('Colissimo', '8R41220019004')],
    [t.minutesAgo(43 * 60), receives()],
    [t.minutesAgo(42 * 60 + 5), takes('dock')],
    [t.minutesAgo(42 * 60), notes('Reçu sans les antennes. Coque poussiéreuse, traces de graisse.')],
  ],
})

const unsafe = (t: Times): Story => ({
  customer: c.metronome,
  order: delivered(14, { nth: 242, customer: c.metronome, lines: [sell('1', p.laptop)] }, t),
  acts: [
    [
      t.day(2, '15:15'),
      request('standard_warranty', {
        line: '1',
        reason: 'battery_fault',
        condition: 'damaged',
        says: 'Le pavé tactile est soulevé par la batterie.',
        photos: ['label'],
        battery: 'swollen',
      }),
    ],
    [
      t.day(1, '09:05'),
      approves(
        'Bonjour, votre retour est accepté, mais ne postez pas l’appareil : un transporteur habilité viendra le chercher, nous vous proposons un créneau demain.',
      ),
    ],
    [t.day(1, '09:40'), writes('Entendu, nous l’avons isolé.')],
    [t.day(1, '09:55'), settles],
  ],
})

const advance = (t: Times): Story => ({
  customer: c.vauban,
  order: delivered(12, { nth: 243, customer: c.vauban, lines: [sell('1', p.router, { entitlements: ['advanced_warranty'] })] }, t),
  acts: [
    [
      t.day(4, '17:45'),
      request('advanced_warranty', { line: '1', reason: 'dead_on_arrival', says: 'Ne dépasse pas l’écran de démarrage.' }),
    ],
    [t.day(4, '18:10'), approves('Bonjour, palier Platine : le remplaçant part avant le retour du vôtre.')],
    [t.day(3, '10:30'), pays('EXP-4790', 'Le routeur de remplacement est parti, suivi 8R41220020117.')],
    [t.day(3, '10:50'), writes('Merci beaucoup, bonne journée !')],
  ],
})

const owedSoon = (t: Times): Story => ({
  customer: c.remparts,
  order: delivered(17, { nth: 244, customer: c.remparts, lines: [sell('1', p.scanner)] }, t),
  acts: [
    [t.day(11, '15:40'), request('standard_warranty', { line: '1', reason: 'failed_in_use', says: 'La gâchette ne répond plus.' })],
    [t.day(10, '10:10'), approves('Bonjour, c’est accordé.')],
    [t.day(8, '16:20'), ships('Colissimo', '8R41220019771')],
    [t.minutesAgo(47 * 60), receives()],
    [t.minutesAgo(46 * 60), inspects({ disposition: 'rtv', message: 'Panne confirmée. Le remboursement suit.' })],
    [t.minutesAgo(45 * 60), takes('finance', 'manager')],
  ],
})

const owed = (t: Times): Story => ({
  customer: c.canal,
  order: delivered(
    18,
    { nth: 245, customer: c.canal, lines: [sell('1', p.headset, { quantity: 6 })], received: 0, paymentReference: null },
    t,
  ),
  acts: [
    [
      t.day(12, '13:20'),
      request('standard_warranty', { line: '1', quantity: 2, reason: 'intermittent_fault', says: 'Deux casques se déconnectent.' }),
    ],
    [t.day(11, '09:15'), approves('Bonjour, c’est accordé pour les deux casques.')],
    [t.day(9, '17:50'), ships('Colissimo', '8R41220019312')],
    [t.day(1, '09:10'), receives()],
    [t.day(1, '15:40'), inspects({ disposition: 'refurbish', grade: 'B' })],
  ],
})

const goingBack = (t: Times): Story => ({
  customer: c.pamplemousse,
  order: delivered(
    22,
    { nth: 246, customer: c.pamplemousse, lines: [sell('1', p.microphone, { quantity: 2 }), sell('2', p.headphones)] },
    t,
  ),
  acts: [
    [
      t.day(12, '15:50'),
      request(
        'standard_warranty',
        { line: '1', quantity: 2, reason: 'intermittent_fault', says: 'Craquements dès que l’on touche le pied.' },
        { line: '2', reason: 'failed_in_use', says: 'Grésillement à gauche.' },
      ),
    ],
    [t.day(11, '11:20'), approves('Bonjour, les trois articles sont repris, sous réserve du contrôle.')],
    [t.day(9, '12:00'), ships('Colissimo', '8R41220018463')],
    [t.day(4, '09:30'), receives()],
    [
      t.day(3, '16:15'),
      inspects({
        refused: 1,
        reason: 'damaged',
        disposition: 'rtv',
        photos: ['box'],
        message: 'Les deux micros sont acceptés. Le casque porte un choc net sur l’arceau : il ne relève pas de la garantie.',
      }),
    ],
    [t.day(2, '10:00'), pays('VIR-1201')],
  ],
})

const contested = (t: Times): Story => ({
  customer: c.vauban,
  order: delivered(19, { nth: 247, customer: c.vauban, lines: [sell('1', p.camera, { quantity: 4 })] }, t),
  acts: [
    [
      t.day(10, '13:20'),
      request('convenience', {
        line: '1',
        quantity: 4,
        reason: 'too_many',
        seal: 'intact',
        condition: 'never_used',
        says: 'Chantier réduit, caméras neuves.',
        wants: 'credit',
      }),
    ],
    [t.day(9, '09:00'), approves('Bonjour, c’est accordé pour les quatre caméras, sceaux intacts.')],
    [t.day(7, '15:00'), ships('Chronopost', 'XY118247009FR')],
    [t.minutesAgo(60 * 60), receives()],
    [
      t.minutesAgo(30 * 60),
      inspects({
        refused: 1,
        reason: 'A3',
        disposition: 'restock',
        grade: 'A',
        photos: ['seal'],
        message: 'Trois caméras sont acceptées. Le sceau de la quatrième est ouvert, alors qu’il était déclaré intact.',
      }),
    ],
    [
      t.minutesAgo(20 * 60),
      contests(
        'Le sceau a été ouvert par votre transporteur : le carton l’était aussi à l’enlèvement, voici la photo prise par notre magasinier.',
        'box',
      ),
    ],
  ],
})

const leftToUs = (t: Times): Story => ({
  customer: c.chenes,
  order: delivered(30, { nth: 248, customer: c.chenes, lines: [sell('1', p.ssd, { quantity: 2 })] }, t),
  acts: [
    [
      t.day(20, '10:10'),
      request('standard_warranty', { line: '1', quantity: 2, reason: 'failed_in_use', says: 'Plus reconnus au démarrage.' }),
    ],
    [t.day(19, '09:20'), approves('Bonjour, c’est accordé, sous réserve du contrôle.')],
    [t.day(16, '16:00'), ships('Colissimo', '8R41219044102')],
    [t.day(13, '09:30'), receives()],
    [
      t.day(12, '10:40'),
      inspects({
        refused: 2,
        reason: 'damaged',
        photos: ['box'],
        message: 'Les deux connecteurs sont arrachés, comme le montre la photo.',
      }),
    ],
    [t.day(11, '14:05'), leavesToUs()],
  ],
})
