/** Without accents, letter for letter, so that a place in one is the place in the other. */
const folded = (text: string): string => Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase()).join('')

const AROUND = 50

/** The words around the first of those that were typed, or how a text begins where it holds none of them as they are. */
export function excerpt(text: string, typed: string): string {
  const signs = Array.from(text.replaceAll(/\s+/g, ' ').trim())
  const searched = folded(signs.join(''))
  const places = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => searched.indexOf(word))
    .filter((place) => place >= 0)
  const from = Math.max(0, Math.min(...places, signs.length) - AROUND)
  const begin = places.length === 0 ? 0 : from
  const part = signs.slice(begin, begin + 2 * AROUND).join('')
  return `${begin > 0 ? '…' : ''}${part}${begin + 2 * AROUND < signs.length ? '…' : ''}`
}
