import type { Locale } from '#domain/actor.ts'
import type { Part } from '#domain/money/parts.ts'
import type { ResolutionKind } from '#domain/return/rma.ts'
import { columnsIn, type Sheet, type Title } from '../sheets/sheet.ts'
import type { Movement } from './ports.ts'

type Said = Readonly<Record<Locale, string>>

const whose: readonly Title[] = [
  { kind: 'text', fr: 'Retour', en: 'Return' },
  { kind: 'text', fr: 'Commande', en: 'Order' },
  { kind: 'text', fr: 'Factures', en: 'Invoices' },
  { kind: 'text', fr: 'Client', en: 'Customer' },
  { kind: 'text', fr: 'Société', en: 'Company' },
  { kind: 'text', fr: 'Règlement', en: 'Settlement' },
]

const amounts = (paid: Omit<Title, 'kind'>): readonly Title[] => [
  { kind: 'text', fr: 'Nature', en: 'Nature' },
  { kind: 'share', fr: 'Taux de TVA', en: 'VAT rate' },
  { kind: 'amount', fr: 'Hors taxes', en: 'Excl. VAT' },
  { kind: 'amount', fr: 'TVA', en: 'VAT' },
  { kind: 'amount', fr: 'TTC', en: 'Incl. VAT' },
  { kind: 'amount', fr: 'Déductions déjà retirées', en: 'Deductions, already taken off' },
  { kind: 'amount', fr: 'dont éco-participation', en: 'of which eco-participation' },
  { kind: 'amount', ...paid },
  { kind: 'amount', fr: 'Déduit d’une facture à payer', en: 'Off an unpaid invoice' },
  { kind: 'text', fr: 'Devise', en: 'Currency' },
]

const done: readonly Title[] = [
  { kind: 'text', fr: 'Avoir', en: 'Credit note' },
  { kind: 'text', fr: 'Moyen', en: 'Means' },
  { kind: 'text', fr: 'Référence', en: 'Reference' },
  { kind: 'text', fr: 'Paiement d’origine', en: 'Original payment' },
  { kind: 'instant', fr: 'Exécuté le', en: 'Executed' },
  { kind: 'text', fr: 'Exécuté par', en: 'Executed by' },
]

const titles: Readonly<Record<'movements' | 'owed', readonly Title[]>> = {
  movements: [
    { kind: 'instant', fr: 'Date', en: 'Date' },
    { kind: 'text', fr: 'Mouvement', en: 'Movement' },
    ...whose,
    ...amounts({ fr: 'Versé', en: 'Paid out' }),
    ...done,
    { kind: 'text', fr: 'Identifiant', en: 'Identifier' },
  ],
  owed: [
    { kind: 'instant', fr: 'Dû depuis', en: 'Owed since' },
    ...whose,
    ...amounts({ fr: 'À verser', en: 'To pay out' }),
    { kind: 'text', fr: 'Paiement d’origine', en: 'Original payment' },
    { kind: 'text', fr: 'Identifiant', en: 'Identifier' },
  ],
}

const names: Readonly<Record<'movements' | 'owed', Said>> = {
  movements: { fr: 'mouvements', en: 'movements' },
  owed: { fr: 'restant-dû', en: 'still-owed' },
}

/** The file's name and what its columns are called. */
export const columnsOf = (what: 'movements' | 'owed', locale: Locale): Pick<Sheet, 'name' | 'columns'> => ({
  name: names[what][locale],
  columns: columnsIn(titles[what], locale),
})

export const movementWords: Readonly<Record<Movement['movement'], Said>> = {
  executed: { fr: 'Exécution', en: 'Execution' },
  voided: { fr: 'Annulation', en: 'Voiding' },
}

/** How it was given: by us through the bank, against an invoice that was not paid, or as somebody noted. */
export const meansWords: Readonly<Record<'transfer' | 'invoice' | 'hand', Said>> = {
  transfer: { fr: 'Virement SEPA', en: 'SEPA transfer' },
  invoice: { fr: 'Déduit d’une facture', en: 'Off an invoice' },
  hand: { fr: 'Saisi à la main', en: 'Entered by hand' },
}

export const natureWords: Readonly<Record<Part['of'], Said>> = {
  goods: { fr: 'Produits', en: 'Products' },
  settlement: { fr: 'Geste commercial sur la facture', en: 'Settlement on the invoice' },
  delivery_refund: { fr: 'Livraison', en: 'Delivery' },
  late_surcharge: { fr: 'Majoration de retard', en: 'Surcharge for lateness' },
  advanced_postage: { fr: 'Frais de renvoi avancés', en: 'Advanced return postage' },
  goodwill: { fr: 'Geste commercial en plus', en: 'Goodwill on top' },
}

export const kindWords: Readonly<Record<ResolutionKind, Said>> = {
  refund: { fr: 'Remboursement', en: 'Refund' },
  credit: { fr: 'Avoir', en: 'Credit' },
  discount: { fr: 'Remise', en: 'Discount' },
  replacement: { fr: 'Remplacement', en: 'Replacement' },
  exchange: { fr: 'Échange', en: 'Exchange' },
  repair: { fr: 'Réparation', en: 'Repair' },
}
