import type { Actor, Locale } from '#domain/actor.ts'
import type { Macro } from '#domain/macro/macro.ts'
import { fillIn, type MacroValues } from '#domain/macro/variables.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { shownName } from '#domain/staff/shown-name.ts'
import type { MacroCase } from './ports.ts'

type Around = { policy: Policy; /** Whoever answers. */ actor: Pick<Actor, 'name'> }

/** What a customer is shown of whoever answers. */
export const agentOf = ({ name }: Pick<Actor, 'name'>): string | null => (name === undefined ? null : shownName(name))

/** What a macro's variables say of this case, in its customer's language. */
export function valuesOf(it: MacroCase, { policy, actor }: Around): MacroValues {
  const { locale } = it
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB'
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: policy.zone })
  const date = (instant: string | null): string | null => instant && day.format(new Date(instant))
  return {
    customer: it.customer,
    number: it.number,
    order: it.orderNumber,
    product: it.products.length === 0 ? null : new Intl.ListFormat(tag, { type: 'conjunction' }).format(it.products),
    type: typeLabel(policy, it.type, locale),
    submitted: date(it.submittedAt),
    answer_by: date(it.answerBy),
    send_by: date(it.sendBy),
    value: money(it, tag),
    agent: agentOf(actor),
    shop: policy.merchant.name,
  }
}

function money({ value, currency }: Pick<MacroCase, 'value' | 'currency'>, tag: string): string {
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency })
  return format.format(value / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** The macro as this case's customer reads it; in the other language where it has no text in theirs. */
export function spokenMacro(macro: Macro, locale: Locale, values: MacroValues) {
  const own = macro[locale]
  return { locale: own === null ? (locale === 'fr' ? 'en' : 'fr') : locale, ...fillIn(templateOf(macro, locale), values) } as const
}

/** Its words as they are kept, in this language where it has any. */
export const templateOf = (macro: Macro, locale: Locale): string => macro[locale] ?? macro.fr ?? macro.en ?? ''
