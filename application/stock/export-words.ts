import type { Locale } from '#domain/actor.ts'
import type { Disposition } from '#domain/return/rma.ts'
import { columnsIn, type Row, type Sheet, type Title } from '../sheets/sheet.ts'
import type { StockMovement } from './ports.ts'

type Said = Readonly<Record<Locale, string>>

const titles: readonly Title[] = [
  { kind: 'number', fr: 'Séquence', en: 'Sequence' },
  { kind: 'instant', fr: 'Date', en: 'Date' },
  { kind: 'number', fr: 'Quantité', en: 'Quantity' },
  { kind: 'text', fr: 'Destination', en: 'Disposition' },
  { kind: 'text', fr: 'Code', en: 'Code' },
  { kind: 'text', fr: 'Référence', en: 'SKU' },
  { kind: 'text', fr: 'Produit', en: 'Product' },
  { kind: 'text', fr: 'Numéro de série', en: 'Serial number' },
  { kind: 'text', fr: 'Grade', en: 'Grade' },
  { kind: 'text', fr: 'Retour', en: 'Return' },
  { kind: 'text', fr: 'Motif', en: 'Cause' },
  { kind: 'text', fr: 'Unité', en: 'Unit' },
]

const dispositionWords: Readonly<Record<Disposition, Said>> = {
  restock: { fr: 'Remise en stock', en: 'Restock' },
  refurbish: { fr: 'Reconditionnement', en: 'Refurbish' },
  rtv: { fr: 'Retour fournisseur', en: 'Return to vendor' },
  scrap: { fr: 'Rebut', en: 'Scrap' },
  quarantine: { fr: 'Quarantaine', en: 'Quarantine' },
}

const causeWords: Readonly<Record<string, Said>> = {
  inspect: { fr: 'Contrôle', en: 'Inspection' },
  correct_inspection: { fr: 'Contrôle corrigé', en: 'Corrected inspection' },
  execute: { fr: 'Rendu réparé', en: 'Sent back repaired' },
  claim_send: { fr: 'Parti chez le fournisseur', en: 'Left for the supplier' },
  claim_recall: { fr: 'Envoi au fournisseur annulé', en: 'Sending to the supplier recalled' },
  claim_take_back: { fr: 'Revenu du fournisseur', en: 'Back from the supplier' },
  void_resolution: { fr: 'Renvoi annulé', en: 'Sending back voided' },
}

const name: Said = { fr: 'mouvements-de-stock', en: 'stock-movements' }

export const sheetOf = (locale: Locale): Pick<Sheet, 'name' | 'columns'> => ({ name: name[locale], columns: columnsIn(titles, locale) })

export const rowOf = (one: StockMovement, locale: Locale): Row => [
  one.sequence,
  one.at,
  one.quantity,
  dispositionWords[one.disposition][locale],
  one.disposition,
  one.sku,
  one.name,
  one.serial,
  one.grade,
  one.number,
  causeWords[one.verb]?.[locale] ?? one.verb,
  one.unitId,
]
