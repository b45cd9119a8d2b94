import type { Locale } from '#domain/actor.ts'
import type { CreditedLine } from '#domain/money/credit-note.ts'

type Words = {
  line: Readonly<Record<CreditedLine['of'], (product: string) => string>>
  asked: (number: string) => string
  issued: (number: string) => string
  settled: (day: string, reference: string) => string
}

/** What a credit note says in words. French with its spaces: U+202F before a colon. */
export const words: Readonly<Record<Locale, Words>> = {
  fr: {
    line: {
      goods: (product) => product,
      settlement: (product) => `Geste commercial\u202f: ${product}`,
      delivery: (product) => `Livraison\u202f: ${product}`,
    },
    asked: (number) => `Demande d’avoir pour le retour ${number}\u202f: numéro à attribuer.`,
    issued: (number) => `Avoir pour le retour ${number}.`,
    settled: (day, reference) => `Réglé le ${day}, référence ${reference}.`,
  },
  en: {
    line: {
      goods: (product) => product,
      settlement: (product) => `Settlement: ${product}`,
      delivery: (product) => `Delivery: ${product}`,
    },
    asked: (number) => `Request for a credit note on return ${number}: its number is to be given.`,
    issued: (number) => `Credit note on return ${number}.`,
    settled: (day, reference) => `Settled on ${day}, reference ${reference}.`,
  },
}
