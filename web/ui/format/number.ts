import type { Locale } from '../words/locale.ts'

const tags = { fr: 'fr-FR', en: 'en-GB' } as const
const made = new Map<string, Intl.NumberFormat>()

export const intlTag = (locale: Locale): string => tags[locale]

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.NumberFormat(tags[locale], options)
  made.set(key, format)
  return format
}

/** « 1 249,90 € » from minor units: thin space in thousands, firm space before the sign, as Intl gives them. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  return numberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** decimalsOf(currency))
}

/** Two of the euro, none of the yen. */
export const decimalsOf = (currency: string): number =>
  numberFormat('fr', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** How a currency is written beside an amount: its code and its signs, the longest first. */
export function signsOf(currency: string): readonly string[] {
  const displays = ['symbol', 'narrowSymbol'] as const
  const signs = (['fr', 'en'] as const).flatMap((locale) =>
    displays.map((currencyDisplay) => {
      const parts = numberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(0)
      return parts.find(({ type }) => type === 'currency')?.value ?? currency
    }),
  )
  return [...new Set([currency, ...signs])].sort((one, other) => other.length - one.length)
}

/** « 1 249,5 ». */
export const formatNumber = (value: number, locale: Locale): string => numberFormat(locale, { maximumFractionDigits: 4 }).format(value)

/** « 2,2 % » from a share of 1. */
export const formatShare = (share: number, locale: Locale): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)

/** « Remboursement, avoir ou échange »: several things, of which one, or all. */
export const formatList = (words: readonly string[], locale: Locale, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(tags[locale], { type }).format(words)

/** The same as one phrase: a capital at its beginning only. */
export const formatPhrase: typeof formatList = (words, locale, type) =>
  formatList(
    words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase(locale))),
    locale,
    type,
  )

const sizes = { fr: ['octets', 'ko', 'Mo', 'Go'], en: ['bytes', 'kB', 'MB', 'GB'] } as const

/** « 2,1 Mo » from bytes, in steps of a thousand. */
export function formatSize(bytes: number, locale: Locale): string {
  const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${numberFormat(locale, { maximumFractionDigits: step < 2 ? 0 : 1 }).format(value)}\u00A0${sizes[locale][step]}`
}
