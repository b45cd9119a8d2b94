import type { Locale, Policy } from './schema.ts'

/** The function of withdrawal in words: the button that opens it, the one that confirms, the statement for a whole order and for a part of one. */
export type WithdrawalTexts = { open: string; confirm: string; whole: string; part: string }

/** The law's own labels (L221-21; Directive 2023/2673), and a statement in the first person. A policy may word them otherwise. */
const defaults: Readonly<Record<keyof WithdrawalTexts, Readonly<Record<Locale, string>>>> = {
  open: { fr: 'renoncer au contrat ici', en: 'withdraw from contract here' },
  confirm: { fr: 'confirmer la rétractation', en: 'confirm withdrawal' },
  whole: {
    fr: 'Je vous notifie ma rétractation du contrat {contract}, pour toute la commande.\nNom\u202F: {name}\nAdresse e-mail pour l’accusé de réception\u202F: {email}',
    en: 'I hereby give notice that I withdraw from contract {contract}, for the whole order.\nName: {name}\nE-mail address for the acknowledgement: {email}',
  },
  part: {
    fr: 'Je vous notifie ma rétractation du contrat {contract}, pour les produits suivants\u202F:\n{goods}\nNom\u202F: {name}\nAdresse e-mail pour l’accusé de réception\u202F: {email}',
    en: 'I hereby give notice that I withdraw from contract {contract}, for the following goods:\n{goods}\nName: {name}\nE-mail address for the acknowledgement: {email}',
  },
}

export function withdrawalTexts({ statutory }: Pick<Policy, 'statutory'>, locale: Locale): WithdrawalTexts {
  const own = statutory.withdrawal.texts
  const word = (key: keyof WithdrawalTexts): string => (own?.[key] ?? defaults[key])[locale]
  return { open: word('open'), confirm: word('confirm'), whole: word('whole'), part: word('part') }
}
