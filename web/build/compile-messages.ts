import { IntlMessageFormat } from 'intl-messageformat'
import type { Plugin } from 'vite'

type Tree = ReturnType<IntlMessageFormat['getAst']>

const catalogue = /\/messages\/(fr|en)\/[^/]+\.json$/

/** Catalogues become syntax trees while building, so that no browser loads the ICU parser. Plain texts stay strings. */
export const compileMessages: Plugin = {
  name: 'navette-messages',
  enforce: 'pre',
  transform: {
    filter: { id: catalogue },
    handler(code, id) {
      const locale = catalogue.exec(id)?.[1]
      const texts = Object.entries(JSON.parse(code) as Record<string, string>)
      return JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, compiled(text, locale)])))
    },
  },
}

const compiled = (text: string, locale: string | undefined): unknown => (/[{<']/.test(text) ? treeOf(text, locale) : text)

/** Types of the parser's elements that web/ui/words/format-message.ts tells: all but dates and times. */
const known = new Set([0, 1, 2, 5, 6, 7, 8])

function treeOf(text: string, locale: string | undefined): Tree {
  const tree = new IntlMessageFormat(text, locale).getAst()
  if (!isKnown(tree))
    throw new Error(`« ${text} » asks for a date, an ordinal or a number of a certain style: give the message text (web/ui/format).`)
  return tree
}

const isKnown = (tree: Tree): boolean =>
  tree.every(
    (element) =>
      known.has(element.type) &&
      !('style' in element && element.style) &&
      !('pluralType' in element && element.pluralType === 'ordinal') &&
      (!('options' in element) || Object.values(element.options).every(({ value }) => isKnown(value))) &&
      (!('children' in element) || isKnown(element.children)),
  )
