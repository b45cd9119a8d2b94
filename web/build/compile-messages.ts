import { IntlMessageFormat } from 'intl-messageformat'
import type { Plugin } from 'vite'

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

const compiled = (text: string, locale: string | undefined): unknown =>
  /[{<']/.test(text) ? new IntlMessageFormat(text, locale).getAst() : text
