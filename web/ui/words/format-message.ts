import { IntlMessageFormat } from 'intl-messageformat'
import type { Message } from './catalogues.ts'
import type { Locale } from './locale.ts'

export type Params = Readonly<Record<string, string | number>>
type Rich<Node> = Node | ((chunks: (string | Node)[]) => Node)
export type RichParams<Node> = Readonly<Record<string, Rich<Node>>>

const formats = new WeakMap<object, Map<Locale, IntlMessageFormat>>()

/** The message as text. */
export function formatMessage(message: Message, params: Params, locale: Locale): string {
  return typeof message === 'string' ? message : String(formatOf(message, locale).format(params))
}

/** The message as text and nodes in reading order, for links and emphasis inside a sentence: `<policy>…</policy>`. */
export function formatRich<Node>(message: Message, params: RichParams<Node>, locale: Locale): readonly (string | Node)[] {
  if (typeof message === 'string') return [message]
  return [formatOf(message, locale).format<Node>(params as Record<string, Node>)].flat() as (string | Node)[]
}

function formatOf(message: Exclude<Message, string>, locale: Locale): IntlMessageFormat {
  const made = formats.get(message)?.get(locale)
  if (made) return made
  const format = new IntlMessageFormat(message, locale)
  formats.set(message, new Map(formats.get(message)).set(locale, format))
  return format
}
