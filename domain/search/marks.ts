/** A place in a text, as its characters are counted (UTF-16). */
export type Mark = { from: number; to: number }

/** Without accents, sign for sign, so that a place in one is the place in the other. */
const plain = (text: string): string =>
  Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase().padEnd(sign.length)).join('')

const word = /[\p{L}\p{N}]+/gu
const wordsOf = (text: string): string[] => plain(text).match(word) ?? []

/**
 * Where a text has what was typed: words that begin so, numbers that are so but for their zeros, else words that a slip makes of it. In the text's
 * order. A number that was typed without what stands between its signs is marked as far as it goes.
 */
export function marksIn(text: string, typed: string): readonly Mark[] {
  const there = [...plain(text).matchAll(word)].map(({ 0: said, index }) => ({ said, from: index, to: index + said.length }))
  const wanted = wordsOf(typed)
  const each = wanted.map((one) => {
    const begun = there.filter(({ said }) => said.startsWith(one) || isNumber(said, one))
    return begun.length > 0 ? begun : there.filter(({ said }) => isSlip(said, one))
  })
  const span = each.some((some) => some.length === 0) ? begunAcross(plain(text), wanted.join('')) : undefined
  if (span) return [span]
  return [...new Set(each.flat())].toSorted((a, b) => a.from - b.from).map(({ from, to }) => ({ from, to }))
}

/** « 42 » is « 000042 ». */
const isNumber = (said: string, wanted: string): boolean => /^0+\d+$/.test(said) && said.replace(/^0+/, '') === wanted.replace(/^0+/, '')

/** « tq22e390 » begins « TQ22-E390-D4A4 ». */
function begunAcross(text: string, typed: string): Mark | undefined {
  const signs = [...text.matchAll(/[\p{L}\p{N}]/gu)]
  const [first, last] = [signs[0], signs[typed.length - 1]]
  const begins =
    /\d/.test(typed) &&
    first &&
    last &&
    signs
      .map(([sign]) => sign)
      .join('')
      .startsWith(typed)
  return begins ? { from: first.index, to: last.index + last[0].length } : undefined
}

/** As the database tells it (`search_near`): one letter more, less, other, or two in each other's place. */
const isSlip = (a: string, b: string): boolean => a.length >= 4 && b.length >= 4 && near(a).some((one) => near(b).includes(one))

const near = (said: string): string[] => [said, ...Array.from(said, (_, at) => said.slice(0, at) + said.slice(at + 1))]
