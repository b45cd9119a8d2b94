import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CheckView } from '#application/policy/check-view.ts'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { checkWords } from './check-words.ts'

const words = speaker('fr', 'desk', 'words')
const t: typeof words = (key, params) => words(key, params).replace(/[\u00A0\u202F]/g, ' ')
const said = (code: string, outcome: CheckView['outcome'], facts: CheckView['facts'] = {}): string =>
  checkWords({ code, outcome, facts, text: 'La clause.' }, { t, locale: 'fr', submittedAt: '2026-11-23T08:00:00.000Z' })

const delivered = {
  deliveredAt: '2026-11-12T10:00:00.000Z',
  deadline: '2026-11-26T22:59:59.999Z',
  lastDay: '2026-11-26',
  deliveryUnknown: false,
}

const expected: readonly [string, string][] = [
  [said('window', 'ok', { ...delivered, days: 14 }), 'Délai : 11 jours sur 14, jusqu’au 26 nov. 2026'],
  [said('window', 'block', { ...delivered, days: 7 }), 'Délai dépassé : 11 jours sur 7'],
  [said('window', 'ok', { ...delivered, days: null }), 'Délai : jusqu’au 26 nov. 2026'],
  [said('window', 'block', { ...delivered, days: null }), 'Délai dépassé depuis le 26 nov. 2026'],
  [said('window', 'ok', { deliveryUnknown: true, days: 14, lastDay: null }), 'Livraison inconnue : en faveur du client'],
  [said('window', 'ok', { ...delivered, deadline: null, lastDay: null, days: null }), 'Sans limite de délai'],
  [said('profile', 'ok'), 'Profil du client accepté'],
  [said('profile', 'block'), 'Réservé aux clients en compte'],
  [said('condition', 'review', { condition: 'marks_of_use' }), 'État déclaré : marques d’usage'],
  [said('quantity', 'ok', { asked: 2, returnable: 3 }), 'Quantité : 2 sur 3 retournables'],
  [said('quantity', 'block', { asked: 4, returnable: 3 }), 'Quantité : 4 demandées, 3 retournables'],
  [said('serial', 'ok', { known: true }), 'N° de série vendu sur cette commande'],
  [said('serial', 'ok', { known: false }), 'N° de série donné, la boutique n’en connaît pas'],
  [said('serial', 'review', { known: true, strange: 'XX9' }), 'N° XX9 : pas vendu sur cette ligne'],
  [said('serial', 'review', { known: true, strange: null, claimed: 'XX9' }), 'N° XX9 : aussi dans un autre retour en cours'],
  [said('serial', 'block', { known: true, taken: 'XX9' }), 'N° XX9 : déjà dans un retour'],
  [said('safety', 'ok'), 'Batterie : aucune réponse inquiétante'],
  [said('safety', 'review'), 'Batterie suspecte : pas d’envoi postal'],
  [said('entitlement', 'ok'), 'Vendu avec cette garantie'],
  [said('entitlement', 'block'), 'Vendu sans cette garantie'],
  [said('consumer', 'ok', { buyerCapacity: 'consumer' }), 'Acheté en consommateur'],
  [said('consumer', 'ok', { buyerCapacity: 'unknown' }), 'Qualité d’acheteur inconnue : consommateur'],
  [said('consumer', 'block', { buyerCapacity: 'professional' }), 'Achat professionnel'],
  [said('channel', 'ok'), 'Achat à distance ou hors établissement'],
  [said('channel', 'block'), 'Achat en magasin'],
  [said('excluded', 'ok'), 'Produit ouvert à la rétractation'],
  [said('excluded', 'block'), 'Produit exclu de la rétractation'],
  [said('something_new', 'ok'), 'La clause.'],
]

for (const [words, wanted] of expected) test(`an agent reads « ${wanted} »`, () => assert.equal(words, wanted))
