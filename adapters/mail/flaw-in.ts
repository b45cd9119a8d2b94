import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { remembered } from '#application/remembered.ts'
import { unmarked } from './marks.ts'
import { original } from './original.ts'

type Text = { locale: Locale; key: string; text: string }
type Elements = ReturnType<IntlMessageFormat['getAst']>

/** One paragraph, and no straight apostrophe, which would take a variable's braces for words. */
export const mended = (text: string): string =>
  unmarked(text)
    .replaceAll("'", '’')
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()

// Whoever words a mail tries many texts: what is remembered has an end.
const known = remembered<Refusal | undefined>(5000)

/**
 * Why a text cannot stand in the place of the catalogue's: it cannot be read, says less or more variables than that one, counts or formats
 * what is no number there, or tells a customer « RMA ».
 */
export function flawIn(asked: Text): Refusal | undefined {
  const { locale, key, text } = asked
  return known(`${locale} ${key} ${text}`, () => judged(asked))
}

function judged({ locale, key, text }: Text): Refusal | undefined {
  const own = original(locale, key)
  if (own === undefined) return refuse('missing', 'mail_text_unknown', { key })
  if (/\bRMA\b/.test(text)) return refuse('invalid', 'mail_text_rma', { key }, locale)
  const elements = parsed(text, locale)
  if (!elements) return refuse('invalid', 'mail_text_unreadable', { key }, locale)
  const [wanted, said] = [variables(parsed(own, locale) ?? []), variables(elements)]
  const strange = [...said].find(([name]) => !wanted.has(name))
  if (strange) return refuse('invalid', 'mail_text_variable_unknown', { key, variable: `{${strange[0]}}` }, locale)
  const missing = [...wanted].find(([name]) => !said.has(name))
  if (missing) return refuse('invalid', 'mail_text_variable_missing', { key, variable: `{${missing[0]}}` }, locale)
  const misused = [...said].find(([name, ways]) => [...ways].some((way) => way !== PLAIN && wanted.get(name)?.has(way) !== true))
  return misused ? refuse('invalid', 'mail_text_variable_form', { key, variable: `{${misused[0]}}` }, locale) : undefined
}

function parsed(text: string, locale: Locale): Elements | undefined {
  try {
    return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst()
  } catch {
    return undefined
  }
}

/** The syntax tree's own numbers: a variable as it is; words, and the number inside a plural, name none. */
const PLAIN = 1
const unnamed: ReadonlySet<number> = new Set([0, 7])

/** Each variable with the ways in which it is said. */
function variables(elements: Elements, found = new Map<string, Set<number>>()): Map<string, Set<number>> {
  for (const element of elements) {
    if (!unnamed.has(element.type) && 'value' in element) {
      found.set(element.value, (found.get(element.value) ?? new Set()).add(element.type))
    }
    if ('options' in element) for (const option of Object.values(element.options)) variables(option.value, found)
  }
  return found
}
