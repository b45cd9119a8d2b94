import type { Locale } from '../actor.ts'
import type { MacroValues } from './variables.ts'

/** A case that nobody has, for whoever writes a macro: what each variable would say in it, in either language. */
export const exampleValues = {
  fr: {
    customer: 'Camille Martin',
    number: 'RMA-2026-000482-9',
    order: 'TS-20260184',
    product: 'Écran 27 pouces',
    type: 'Garantie standard',
    submitted: '24 novembre 2026',
    answer_by: '25 novembre 2026',
    send_by: '8 décembre 2026',
    value: '249,90 €',
    agent: 'Inès Haddad',
    shop: 'Technostok',
  },
  en: {
    customer: 'Camille Martin',
    number: 'RMA-2026-000482-9',
    order: 'TS-20260184',
    product: '27-inch screen',
    type: 'Standard warranty',
    submitted: '24 November 2026',
    answer_by: '25 November 2026',
    send_by: '8 December 2026',
    value: '€249.90',
    agent: 'Inès Haddad',
    shop: 'Technostok',
  },
} as const satisfies Record<Locale, MacroValues>
