/** One element: what it holds is either words or other elements. */
export type Element = { name: string; held: string | readonly Element[]; attributes: Readonly<Record<string, string>> }

export const el = (name: string, held: Element['held'] = [], attributes: Element['attributes'] = {}): Element => ({
  name,
  held,
  attributes,
})

/** The element as XML 1.0. */
export function markup({ name, held, attributes }: Element): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const content = typeof held === 'string' ? escaped(held) : held.map(markup).join('')
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold at all is left out: control characters, halves of pairs and non-characters. */
const escaped = (text: string): string =>
  Array.from(text)
    .filter((sign) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(sign) || /[\t\n\r]/u.test(sign))
    .map((sign) => entities[sign] ?? sign)
    .join('')
