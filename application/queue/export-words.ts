import type { Locale } from '#domain/actor.ts'
import type { Status } from '#domain/return/status.ts'
import { columnsIn, type Sheet, type Title } from '../sheets/sheet.ts'

const titles: readonly Title[] = [
  { kind: 'text', fr: 'Retour', en: 'Return' },
  { kind: 'text', fr: 'Commande', en: 'Order' },
  { kind: 'text', fr: 'Client', en: 'Customer' },
  { kind: 'text', fr: 'Société', en: 'Company' },
  { kind: 'text', fr: 'Palier', en: 'Tier' },
  { kind: 'text', fr: 'Type', en: 'Type' },
  { kind: 'text', fr: 'Motif', en: 'Reason' },
  { kind: 'text', fr: 'Premier produit', en: 'First product' },
  { kind: 'text', fr: 'SKU', en: 'SKU' },
  { kind: 'number', fr: 'Pièces', en: 'Units' },
  { kind: 'amount', fr: 'Valeur', en: 'Value' },
  { kind: 'text', fr: 'Devise', en: 'Currency' },
  { kind: 'text', fr: 'État', en: 'Status' },
  { kind: 'instant', fr: 'Demandé le', en: 'Requested' },
  { kind: 'instant', fr: 'Prochaine échéance', en: 'Next promise' },
  { kind: 'text', fr: 'Agent', en: 'Agent' },
  { kind: 'amount', fr: 'Versé', en: 'Paid' },
]

const statuses: Readonly<Record<Status, Readonly<Record<Locale, string>>>> = {
  submitted: { fr: 'À traiter', en: 'To answer' },
  needs_details: { fr: 'En attente de précisions', en: 'Waiting for details' },
  approved: { fr: 'Accordé', en: 'Approved' },
  shipped: { fr: 'En transit', en: 'In transit' },
  received: { fr: 'Reçu', en: 'Received' },
  resolving: { fr: 'En résolution', en: 'Being settled' },
  closed: { fr: 'Clos', en: 'Closed' },
  rejected: { fr: 'Refusé', en: 'Rejected' },
  cancelled: { fr: 'Annulé', en: 'Cancelled' },
  expired: { fr: 'Expiré', en: 'Expired' },
}

/** The file's name and what its columns are called. */
export const columnsOf = (locale: Locale): Pick<Sheet, 'name' | 'columns'> => ({
  name: locale === 'fr' ? 'retours' : 'returns',
  columns: columnsIn(titles, locale),
})

export const statusOf = (status: Status, locale: Locale): string => statuses[status][locale]
