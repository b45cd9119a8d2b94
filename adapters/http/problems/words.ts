import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '#domain/actor.ts'
import { remembered } from '#application/remembered.ts'
import english from './problems.en.json' with { type: 'json' }
import french from './problems.fr.json' with { type: 'json' }

type Params = Readonly<Record<string, unknown>>

export const catalogues: Readonly<Record<Locale, { titles: Readonly<Record<string, string>>; details: Readonly<Record<string, string>> }>> =
  { fr: french, en: english }

/** Instants in the words of the merchant's place; amounts from minor units of the currency that comes with them. */
const formats = (currency: string) => {
  const digits = new Intl.NumberFormat('fr', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return {
    date: {
      moment: { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' },
      /** A local date, as its midnight in UTC. */
      day: { dateStyle: 'full', timeZone: 'UTC' },
    },
    number: { money: { style: 'currency', currency, scale: 10 ** -digits } },
  } as const
}

// By a currency that somebody asked for, too.
const compiled = remembered<IntlMessageFormat>(5000)

/** What a code means, in words; a code without words (none: a test sees to it) says so itself. */
export const detailOf = (code: string, params: Params, locale: Locale): string =>
  word(catalogues[locale].details[code] ?? code, params, locale)

export const titleOf = (status: number, locale: Locale): string =>
  catalogues[locale].titles[status] ?? catalogues[locale].titles['500'] ?? ''

function word(text: string, params: Params, locale: Locale): string {
  if (!text.includes('{')) return text
  const currency = typeof params['currency'] === 'string' ? params['currency'] : 'EUR'
  const message = compiled(`${locale} ${currency} ${text}`, () => new IntlMessageFormat(text, locale, formats(currency)))
  return String(message.format(readables(params)))
}

/** Every name is there: a refusal that comes without a parameter is worded all the same. `minutes` and `hours` stand for `retryAfter` seconds. */
function readables(params: Params): Record<string, ReturnType<typeof readable>> {
  const wait = params['retryAfter']
  const all = typeof wait === 'number' ? { ...params, minutes: Math.ceil(wait / 60), hours: Math.ceil(wait / 3600) } : params
  const values = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, readable(value)]))
  return new Proxy(values, { has: () => true, get: (target, name) => (typeof name === 'string' ? (target[name] ?? '') : undefined) })
}

/** An instant becomes a date that the words can format. */
const readable = (value: unknown): string | number | boolean | Date => {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? new Date(text) : text
}
