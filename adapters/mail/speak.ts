import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '#domain/actor.ts'
import type { Param, Words } from '#application/mail/model.ts'
import { amount, day, deadline, moment } from './dates.ts'
import english from './messages/en.json' with { type: 'json' }
import french from './messages/fr.json' with { type: 'json' }

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { fr: french, en: english }

/** Codes that a policy or a desk may add to: one without words is left out, where any other key without words is a fault. */
const open = /^(checklist|reason)\./

type Speaker = (words: Words) => string

/** Around a deadline, until it is known whether the reader sees HTML: private characters, taken out of all that people type. */
const [from, to] = ['\uE000', '\uE001']

/** A text without its marks. */
export const unmarked = (text: string): string => text.replaceAll(/[\uE000\uE001]/g, '')

/** A text with its deadlines in these marks. */
export const marked = (text: string, [open, close]: readonly [string, string]): string => text.replaceAll(from, open).replaceAll(to, close)

/** Says keys in the reader's language and the merchant's time; '' for an open code without words. */
export function speaker(locale: Locale, zone: string): Speaker {
  const speak: Speaker = (words) => {
    if ('verbatim' in words) return unmarked(words.verbatim)
    const format = formatOf(words.key, locale)
    return format
      ? String(format.format(Object.fromEntries(Object.entries(words.with ?? {}).map(([name, param]) => [name, said(param)]))))
      : ''
  }
  const said = (param: Param): string | number => {
    if (typeof param === 'string') return unmarked(param)
    if (typeof param === 'number') return param
    if ('amount' in param) return amount(param, locale)
    if ('at' in param) return moment(param.at, { locale, zone })
    if ('day' in param) return day(param.day, { locale, zone })
    return 'due' in param ? `${from}${deadline(param.due, { locale, zone })}${to}` : speak(param)
  }
  return speak
}

const formats = new Map<string, IntlMessageFormat>()

function formatOf(key: string, locale: Locale): IntlMessageFormat | undefined {
  const text = catalogues[locale][key]
  if (text === undefined) {
    if (open.test(key)) return undefined
    throw new Error(`no ${locale} words for ${key}`)
  }
  const made = formats.get(`${locale} ${key}`) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  formats.set(`${locale} ${key}`, made)
  return made
}
