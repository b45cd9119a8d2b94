/** What consumer law fixes (facts.md 1): no document switches it off or tightens it, whoever publishes it. */

export const statutoryKeys = ['withdrawal', 'legal_conformity'] as const
export type StatutoryKey = (typeof statutoryKeys)[number]

export const isStatutory = (type: string): type is StatutoryKey => (statutoryKeys as readonly string[]).includes(type)

/** Calendar days: to withdraw (L221-18), to refund a withdrawal (L221-24), to bring into conformity (L217-10). */
export const legalDays = { withdrawal: 14, refund: 14, remedy: 30 } as const

/** Months: added where the consumer was not informed of the right (L221-20); the guarantee of conformity from delivery (L217-3). */
export const legalMonths = { notInformed: 12, conformity: 24 } as const

/** Legal interest a year, basis points, where a policy does not say: decreed every half-year; this is the second half of 2025's for individuals. */
export const legalInterest = 665

/** Where and by whose holidays the law's days are counted. */
export const legalCounting = { zone: 'Europe/Paris', holidays: 'FR' } as const

type Issue = { path: readonly string[]; message: string }
type Statutory = { withdrawal: { days: number }; legal_conformity: { months: number } }

/** Where a document would give a consumer less than the law does. */
export function isLawful({ withdrawal, legal_conformity }: Statutory): Issue[] {
  const issues: Issue[] = []
  if (withdrawal.days < legalDays.withdrawal)
    issues.push({ path: ['statutory', 'withdrawal', 'days'], message: 'the law gives 14 days (L221-18): more is possible, less is not' })
  if (legal_conformity.months < legalMonths.conformity)
    issues.push({
      path: ['statutory', 'legal_conformity', 'months'],
      message: 'the law gives 24 months (L217-3): more is possible, less is not',
    })
  return issues
}

/** What the law says, in a customer's words; the article is the clause that a check cites. */
export const articles: Readonly<Record<string, { fr: string; en: string }>> = {
  'L221-3': {
    fr: 'Ces droits protègent le consommateur : un achat professionnel relève du contrat.',
    en: 'These rights protect consumers: a professional purchase follows the contract.',
  },
  'L221-18': {
    fr: 'Pour un achat à distance, vous avez 14\u00A0jours pour vous rétracter, sans motif. Un achat en magasin n’ouvre pas ce droit.',
    en: 'For a purchase at a distance, you have 14 days to withdraw, without giving a reason. A purchase in a shop does not give this right.',
  },
  'L221-19': {
    fr: 'Le délai court du lendemain de la réception du dernier colis, et finit le jour ouvrable suivant s’il tombe un samedi, un dimanche ou un jour férié.',
    en: 'The period starts the day after the last parcel arrives, and ends on the next working day if it would end on a Saturday, a Sunday or a public holiday.',
  },
  'L221-20': {
    fr: 'Sans information sur votre droit de rétractation, le délai est prolongé de douze mois.',
    en: 'If you were not informed of your right of withdrawal, the period is twelve months longer.',
  },
  'L221-23': {
    fr: 'En cas de rétractation, le retour est à votre charge, sauf si nous ne vous en avions pas informé.',
    en: 'After a withdrawal, the return is at your cost, unless we did not tell you so.',
  },
  'L221-28': {
    fr: 'Ce produit est de ceux que la loi exclut de la rétractation.',
    en: 'This product is among those that the law excludes from withdrawal.',
  },
  'L221-24': {
    fr: 'Une rétractation est remboursée sous 14\u00A0jours. Le remboursement peut attendre vos produits, ou la preuve de leur envoi.',
    en: 'A withdrawal is refunded within 14 days. The refund may wait for your goods, or for proof that you posted them.',
  },
  'L217-3': {
    fr: 'La garantie légale de conformité protège le consommateur : elle couvre les défauts pendant deux ans à compter de la livraison.',
    en: 'The legal guarantee of conformity protects consumers: it covers defects for two years from delivery.',
  },
  'L217-8': {
    fr: 'Vous choisissez la réparation ou le remplacement, sans frais, sous 30\u00A0jours.',
    en: 'You choose repair or replacement, free of charge, within 30 days.',
  },
  'L217-10': {
    fr: 'La mise en conformité a lieu dans un délai raisonnable, 30\u00A0jours au plus après votre demande.',
    en: 'The goods are brought into conformity within a reasonable time, 30 days at most from your request.',
  },
}

/** The articles that a statutory request is judged by. */
export const statutoryArticles: Readonly<Record<StatutoryKey, readonly string[]>> = {
  withdrawal: ['L221-3', 'L221-18', 'L221-19', 'L221-20', 'L221-23', 'L221-28'],
  legal_conformity: ['L217-3', 'L217-8'],
}

/** The article that gives each of the law's two ways. */
export const openingArticle: Readonly<Record<StatutoryKey, string>> = { withdrawal: 'L221-18', legal_conformity: 'L217-3' }

/** The request types that every policy has by law, in a customer's words. */
export const statutoryWords = {
  withdrawal: {
    label: { fr: 'Rétractation', en: 'Withdrawal' },
    short: { fr: 'Rétractation', en: 'Withdrawal' },
    description: {
      fr: 'Vous changez d’avis sur un achat à distance. Aucun motif n’est demandé.',
      en: 'You change your mind about a purchase at a distance. No reason is asked for.',
    },
  },
  legal_conformity: {
    label: { fr: 'Garantie légale de conformité', en: 'Legal guarantee of conformity' },
    short: { fr: 'Garantie légale', en: 'Legal guarantee' },
    description: {
      fr: 'Le produit n’est pas conforme ou tombe en panne dans les deux ans. Réparation ou remplacement, à votre choix.',
      en: 'The product does not conform or fails within two years. Repair or replacement, as you choose.',
    },
  },
} as const
