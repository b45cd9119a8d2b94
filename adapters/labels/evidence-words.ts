import type { Locale } from '#domain/actor.ts'

type EvidenceWords = {
  title: string
  to: string
  reference: string
  opened: string
  sent: string
  by: string
  expected: string
  units: (count: number) => string
  serial: string
  noSerial: string
  ours: string
  declared: string
  defect: string
  observed: string
  grade: string
  received: string
  inspected: string
  wiped: string
  unprinted: (count: number) => string
  page: (page: number, pages: number) => string
}

/** What a supplier reads. French with its spaces: U+202F before : and U+00A0 after n°. */
export const evidenceWords: Readonly<Record<Locale, EvidenceWords>> = {
  fr: {
    title: 'Dossier de retour fournisseur',
    to: 'À l’attention de',
    reference: 'Votre référence',
    opened: 'Ouvert le',
    sent: 'Expédié le',
    by: 'Transport',
    expected: 'Avoir attendu',
    units: (count) => (count === 1 ? '1 produit' : `${count} produits`),
    serial: 'N°\u00a0de série',
    noSerial: 'sans numéro de série',
    ours: 'Notre retour',
    declared: 'Panne déclarée',
    defect: 'Défaut',
    observed: 'Constaté à la réception',
    grade: 'grade',
    received: 'Reçu le',
    inspected: 'contrôlé le',
    wiped: 'Données effacées avant expédition',
    unprinted: (count) => (count === 1 ? '1 autre photo sur demande' : `${count} autres photos sur demande`),
    page: (page, pages) => `page ${page} sur ${pages}`,
  },
  en: {
    title: 'Return to vendor claim',
    to: 'To',
    reference: 'Your reference',
    opened: 'Opened on',
    sent: 'Sent on',
    by: 'Transport',
    expected: 'Expected credit',
    units: (count) => (count === 1 ? '1 product' : `${count} products`),
    serial: 'Serial number',
    noSerial: 'no serial number',
    ours: 'Our return',
    declared: 'Declared fault',
    defect: 'Defect',
    observed: 'Observed at receiving',
    grade: 'grade',
    received: 'Received on',
    inspected: 'inspected on',
    wiped: 'Data erased before sending',
    unprinted: (count) => (count === 1 ? '1 more photo on request' : `${count} more photos on request`),
    page: (page, pages) => `page ${page} of ${pages}`,
  },
}
