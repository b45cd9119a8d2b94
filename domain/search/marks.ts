/** A place in a text, as its characters are counted (UTF-16). */
export type Mark = { from: number; to: number }

/** Without accents, sign for sign, so that a place in one is the place in the other. */
const plain = (text: string): string =>
  Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase().padEnd(sign.length)).join('')

const word = /[\p{L}\p{N}]+/gu
const wordsOf = (text: string): string[] => plain(text).match(word) ?? []

/** Where a text has what was typed: words that begin so, else those that a slip makes of it. In the text's order. */
export function marksIn(text: string, typed: string): readonly Mark[] {
  const there = [...plain(text).matchAll(word)].map(({ 0: said, index }) => ({ said, from: index, to: index + said.length }))
  const found = wordsOf(typed).flatMap((wanted) => {
    const begun = there.filter(({ said }) => said.startsWith(wanted))
    return begun.length > 0 ? begun : there.filter(({ said }) => isSlip(said, wanted))
  })
  return [...new Set(found)].toSorted((a, b) => a.from - b.from).map(({ from, to }) => ({ from, to }))
}

/** As the database tells it (`search_near`): one letter more, less, other, or two in each other's place. */
const isSlip = (a: string, b: string): boolean => a.length >= 4 && b.length >= 4 && near(a).some((one) => near(b).includes(one))

const near = (said: string): string[] => [said, ...Array.from(said, (_, at) => said.slice(0, at) + said.slice(at + 1))]
