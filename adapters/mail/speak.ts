import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '#domain/actor.ts'
import type { Param, Words } from '#application/mail/model.ts'
import { remembered } from '#application/remembered.ts'
import { amount, day, deadline, moment } from './dates.ts'
import { flawIn } from './flaw-in.ts'
import { original } from './original.ts'
import { from, to, unmarked } from './marks.ts'

/** Codes that a policy or a desk may add to: one without words is left out, where any other key without words is a fault. */
const open = /^(checklist|reason)\./

type Speaker = (words: Words) => string

/** What the merchant says instead, by key. */
type Own = Readonly<Record<string, string>>

/** A text with its deadlines in these marks. */
export const marked = (text: string, [open, close]: readonly [string, string]): string => text.replaceAll(from, open).replaceAll(to, close)

export type Reader = { locale: Locale; zone: string; own?: Own }

/** Says keys in the reader's language and the merchant's time, and in the merchant's own words where there are; '' for an open code without words. */
export function speaker({ locale, zone, own = {} }: Reader): Speaker {
  const speak: Speaker = (words) => {
    if ('verbatim' in words) return unmarked(words.verbatim)
    const format = formatOf(words.key, { locale, own })
    return format
      ? String(format.format(Object.fromEntries(Object.entries(words.with ?? {}).map(([name, param]) => [name, said(param)]))))
      : ''
  }
  const said = valueSpeaker({ locale, zone, own })
  return speak
}

/** Says what a variable stands for, a number as it is: a text may count by it. */
export function valueSpeaker({ locale, zone, own = {} }: Reader): (param: Param) => string | number {
  return (param) => {
    if (typeof param === 'string') return unmarked(param)
    if (typeof param === 'number') return param
    if ('amount' in param) return amount(param, locale)
    if ('at' in param) return moment(param.at, { locale, zone })
    if ('day' in param) return day(param.day, { locale, zone })
    return 'due' in param ? `${from}${deadline(param.due, { locale, zone })}${to}` : speaker({ locale, zone, own })(param)
  }
}

const formats = remembered<IntlMessageFormat>(5000)

/** A text of the merchant's that does not fit the catalogue any more (an update gave it other variables) waits for them: a mail is never lost by it. */
export function formatOf(key: string, { locale, own }: { locale: Locale; own: Own }): IntlMessageFormat | undefined {
  const said = own[key]
  const text = said !== undefined && flawIn({ locale, key, text: said }) === undefined ? said : original(locale, key)
  if (text === undefined) {
    if (open.test(key)) return undefined
    throw new Error(`no ${locale} words for ${key}`)
  }
  return formats(`${locale} ${text}`, () => new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }))
}
