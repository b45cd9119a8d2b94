import type { Locale } from '#domain/actor.ts'

export const tableIds = [
  'summary',
  'promises',
  'promise_kinds',
  'answers',
  'refunds',
  'volume',
  'products',
  'reasons',
  'types',
  'value',
  'costs',
  'agents',
] as const
export type TableId = (typeof tableIds)[number]

type Told = { title: string; about: string }

/** What each table is called, and what exactly it counts, since when: the one place where figures are defined. `definitions` is the sheet of them all. */
export const told: Readonly<Record<Locale, Readonly<Record<TableId | 'definitions', Told>>>> = {
  fr: {
    definitions: { title: 'Définitions', about: '' },
    summary: {
      title: 'Vue d’ensemble',
      about:
        'La période choisie et celle qui la précède, de même durée, en jours entiers de l’heure du marchand. Les demandes sont comptées le jour où elles sont envoyées, leur part se rapporte aux commandes passées dans la même période (sans les remplacements).',
    },
    promises: {
      title: 'Délais tenus par semaine',
      about:
        'Toutes les échéances que nous avons promises (réponse, escalade, contrôle, remboursement, délais de la loi), le jour où elles ont été tenues, ou celui où elles ont été manquées. Celles qui courent encore et celles qui n’ont plus d’objet ne comptent pas. Une réponse promise dans une conversation devenue un retour est comptée une fois, avec le retour.',
    },
    promise_kinds: { title: 'Délais tenus par étape', about: 'Les mêmes échéances, selon ce qui était promis.' },
    answers: {
      title: 'Délai de première réponse',
      about:
        'De l’envoi de la demande au premier accord, refus ou demande de précisions donné par une personne, dans le temps de l’engagement (heures ouvrées de la politique). Compté le jour de la réponse. Les accords donnés d’office ne comptent pas. Exact à la minute jusqu’à dix heures, à dix minutes au-delà.',
    },
    refunds: {
      title: 'Délai de remboursement',
      about:
        'De la réception de la dernière pièce à l’exécution du remboursement ou de l’avoir, en jours commencés, dans le temps de l’engagement. L’engagement est celui du contrôle et celui du remboursement ensemble. Compté le jour du paiement ; un paiement annulé n’y est plus.',
    },
    volume: {
      title: 'Demandes par semaine',
      about:
        'Demandes envoyées et commandes passées, par semaine commençant le lundi. La première commence avec la période et la dernière finit avec elle : elles peuvent être incomplètes.',
    },
    products: {
      title: 'Produits les plus retournés',
      about:
        'Des pièces vendues dans la période, celles demandées en retour depuis (ni refusées, ni annulées, ni expirées) : les deux nombres parlent des mêmes pièces. Les ventes les plus récentes peuvent encore revenir, la page dit depuis quand. « Inhabituel » : le test exact de Fisher, unilatéral, compare le produit à tous les autres, corrigé selon Benjamini et Hochberg (au plus 5 % de fausses alertes). Les ventes encore dans leur délai de retour sont comparées semaine de vente par semaine de vente, le reste avec le reste : un produit lancé la semaine dernière n’est pas dit ordinaire parce que les autres ont eu des mois pour revenir. À moins de 30 ventes, rien n’est jugé. L’intervalle est celui de Wilson à 95 %. Pannes : pièces acceptées au contrôle et déclarées défectueuses.',
    },
    reasons: { title: 'Motifs', about: 'La première justification de chaque demande, le jour où elle est envoyée.' },
    types: { title: 'Par type de demande', about: 'Le type de chaque demande, tel qu’il est aujourd’hui.' },
    value: {
      title: 'Où va la valeur retournée',
      about:
        'Ce qui a été facturé pour les pièces des demandes de la période (taxes comprises), selon ce qu’elles sont devenues jusqu’à aujourd’hui. « Remis en vente » : part des pièces acceptées au contrôle qui vont en stock.',
    },
    costs: {
      title: 'Ce que les retours nous coûtent',
      about:
        'Étiquettes : accords avec étiquette offerte parmi les demandes de la période, au prix que la politique donne à une étiquette. Gestes : remises et avoirs commerciaux exécutés dans la période. Rebut : valeur facturée des pièces des demandes de la période mises au rebut.',
    },
    agents: {
      title: 'Par personne',
      about:
        'Premières réponses données, médiane de leur délai, part donnée dans l’engagement, contrôles, paiements et envois exécutés, messages publics écrits. Visible des responsables seulement.',
    },
  },
  en: {
    definitions: { title: 'Definitions', about: '' },
    summary: {
      title: 'Overview',
      about:
        'The period chosen and the one before it, of the same length, in whole days of the merchant’s time. Requests count on the day they are sent; their share is of orders placed in the same period (replacements left out).',
    },
    promises: {
      title: 'Promises kept per week',
      about:
        'Every deadline that we promised (answer, escalation, inspection, refund, those of the law), on the day it was kept, or the day it was missed. Those still running and those that no longer apply do not count. A promise made in a conversation that became a return counts once, with the return.',
    },
    promise_kinds: { title: 'Promises kept by step', about: 'The same deadlines, by what was promised.' },
    answers: {
      title: 'Time to first answer',
      about:
        'From the request being sent to the first approval, refusal or question by a person, in the time of the promise (the policy’s business hours). Counted on the day of the answer. Automatic approvals do not count. Exact to the minute up to ten hours, to ten minutes beyond.',
    },
    refunds: {
      title: 'Time to refund',
      about:
        'From receipt of the last piece to the refund or credit being executed, in begun days of the promise’s own time. The promise is that of the inspection and that of the refund together. Counted on the day of payment; a voided payment is no longer in it.',
    },
    volume: {
      title: 'Requests per week',
      about:
        'Requests sent and orders placed, per week from Monday. The first begins with the period and the last ends with it: they may be incomplete.',
    },
    products: {
      title: 'Products returned most',
      about:
        'Of the pieces sold in the period, those asked to be returned since (not refused, cancelled or expired): both numbers are of the same pieces. The latest sales can still come back, the page says since when. “Unusual”: Fisher’s exact test, one-sided, compares the product with all others, corrected after Benjamini and Hochberg (at most 5% false alarms). Sales that can still come back are compared week of sale by week of sale, the rest with the rest: a product launched last week is not called ordinary because the others have had months to come back. Under 30 sales nothing is judged. The interval is Wilson’s at 95%. Faults: pieces accepted at inspection and declared defective.',
    },
    reasons: { title: 'Reasons', about: 'The first reason of each request, on the day it is sent.' },
    types: { title: 'By request type', about: 'The type of each request as it is today.' },
    value: {
      title: 'Where the returned value goes',
      about:
        'What was charged for the pieces of the period’s requests (tax included), by what has become of them until today. “Restocked”: the share of pieces accepted at inspection that go back on the shelf.',
    },
    costs: {
      title: 'What returns cost us',
      about:
        'Labels: approvals with a free label among the period’s requests, at the price that the policy gives a label. Gestures: commercial discounts and credits executed in the period. Scrap: charged value of scrapped pieces of the period’s requests.',
    },
    agents: {
      title: 'By person',
      about:
        'First answers given, their median time, the share given within the promise, inspections, payments and shipments executed, public messages written. Seen by managers only.',
    },
  },
}
