import type { Message } from './catalogues.ts'
import type { Locale } from './locale.ts'

export type Params = Readonly<Record<string, string | number>>
type Rich<Node> = Node | ((chunks: (string | Node)[]) => Node)
export type RichParams<Node> = Readonly<Record<string, Rich<Node>>>

type Tree = Exclude<Message, string>
type Element = Tree[number]
/** What a message is told with; `count` is the number that `#` stands for inside a plural. */
type Telling<Node> = { params: RichParams<Node>; locale: Locale; count?: number }

/** The message as text. */
export function formatMessage(message: Message, params: Params, locale: Locale): string {
  return typeof message === 'string' ? message : told<string | number>(message, { params, locale }).join('')
}

/** The message as text and nodes in reading order, for links and emphasis inside a sentence: `<policy>…</policy>`. */
export function formatRich<Node>(message: Message, params: RichParams<Node>, locale: Locale): readonly (string | Node)[] {
  return typeof message === 'string' ? [message] : told(message, { params, locale })
}

/**
 * What our catalogues hold of ICU's messages, read from the parser's tree: text, parameters, tags, counts, `select` and `plural`. A date or an
 * amount comes as text (web/ui/format): web/build/compile-messages.ts refuses the rest.
 */
const told = <Node>(tree: Tree, telling: Telling<Node>): (string | Node)[] => tree.flatMap((element) => one(element, telling))

function one<Node>(element: Element, telling: Telling<Node>): (string | Node)[] {
  const { params, locale, count } = telling
  if (!('value' in element)) return count === undefined ? [] : [formatCount(count, locale)]
  if (typeOf(element) === types.text) return [element.value]
  const given = params[element.value]
  if (given === undefined) throw new Error(`A message is told without its ${element.value}.`)
  if ('children' in element) return [(given as (chunks: (string | Node)[]) => Node)(told(element.children, telling))]
  if ('offset' in element) {
    const number = Number(given)
    const option = element.options[`=${number}`] ?? element.options[pluralOf(number - element.offset, locale)] ?? element.options['other']
    return option ? told(option.value, { ...telling, count: number - element.offset }) : []
  }
  if ('options' in element) return told((element.options[String(given)] ?? element.options['other'])?.value ?? [], telling)
  if (typeof given !== 'number') return [given as Node]
  return [typeOf(element) === types.number ? formatCount(given, locale) : String(given)]
}

/** The parser's numbers of what looks alike otherwise. */
const types: Readonly<Record<'text' | 'number', number>> = { text: 0, number: 2 }
const typeOf = ({ type }: Element): number => type

const rules = new Map<Locale, Intl.PluralRules>()

function pluralOf(number: number, locale: Locale): Intl.LDMLPluralRule {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, rule)
  return rule.select(number)
}

/** Small counts are said as they are: the first format of a page is dear on a phone. */
const formatCount = (count: number, locale: Locale): string =>
  Number.isInteger(count) && count < 1000 ? String(count) : new Intl.NumberFormat(locale).format(count)
