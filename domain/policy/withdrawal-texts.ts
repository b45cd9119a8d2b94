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

/** What staff record in a consumer's name says so, and is in nobody's first person. No policy words it otherwise. */
const recorded: Readonly<Record<'whole' | 'part', Readonly<Record<Locale, string>>>> = {
  whole: {
    fr: 'Rétractation de {name} du contrat {contract}, pour toute la commande, recueillie et enregistrée par notre service client.\nAdresse e-mail pour l’accusé de réception\u202F: {email}',
    en: 'Withdrawal of {name} from contract {contract}, for the whole order, taken down and recorded by our customer service.\nE-mail address for the acknowledgement: {email}',
  },
  part: {
    fr: 'Rétractation de {name} du contrat {contract}, recueillie et enregistrée par notre service client, pour les produits suivants\u202F:\n{goods}\nAdresse e-mail pour l’accusé de réception\u202F: {email}',
    en: 'Withdrawal of {name} from contract {contract}, taken down and recorded by our customer service, for the following goods:\n{goods}\nE-mail address for the acknowledgement: {email}',
  },
}

export const recordedTexts = (locale: Locale): Pick<WithdrawalTexts, 'whole' | 'part'> => ({
  whole: recorded.whole[locale],
  part: recorded.part[locale],
})
