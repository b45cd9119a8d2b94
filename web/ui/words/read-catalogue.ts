import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Key } from './catalogues.ts'
import { formatMessage, type Params } from './format-message.ts'
import type { Locale } from './locale.ts'

/** For tests: a catalogue as its file says it. */
export function readCatalogue(locale: Locale, name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(`../../messages/${locale}/${name}.json`, import.meta.url), 'utf8')) as Record<string, string>
}

/** For tests: `t` over the given catalogues, without a browser. */
export function speaker(locale: Locale, ...names: string[]): (key: Key, params?: Params) => string {
  const texts: Record<string, string> = Object.assign({}, ...names.map((name) => readCatalogue(locale, name)))
  return (key, params = {}) => formatMessage(new IntlMessageFormat(texts[key] ?? key, locale).getAst(), params, locale)
}
