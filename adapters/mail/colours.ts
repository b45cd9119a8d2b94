/** A class's colour in the dark; the light one stands inline, where every mail program looks. Both are web/ui/tokens.css's. */
const dark: Readonly<Record<string, string>> = {
  paper: 'background-color: #14161b',
  sheet: 'background-color: #1b1e25; border-color: #2d313a',
  ink: 'color: #eeece6',
  pale: 'color: #9d9d99',
  rule: 'border-color: #2d313a',
  quote: 'border-color: #3b5085',
  link: 'color: #93b3f5',
  fill: 'background-color: #3a63bd',
  go: 'color: #ffffff',
  way: 'background-color: #93b3f5',
  track: 'background-color: #3b404b',
  good: 'background-color: #7cc79b',
}

const rules = (prefix: string): string =>
  Object.entries(dark)
    .map(([name, colours]) => `${prefix}.${name} { ${colours.replaceAll(/;|$/g, ' !important;')} }`)
    .join('\n')

/**
 * Dark as the reader's system says it, and as Outlook does, which marks what it has recoloured (`data-ogsc`) instead. A program that knows
 * neither inverts: blue, ink and paper keep their contrast then.
 */
export const colourRules = `@media (prefers-color-scheme: dark) {\n${rules('')}\n}\n${rules('[data-ogsc] ')}`
