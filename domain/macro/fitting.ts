import { folded } from '#domain/search/folded.ts'

type Offered = {
  name: string
  /** Its words as they are kept, in the language that is spoken. */ template: string
  missing: readonly unknown[]
}

/** Shorter words stand in every letter. */
const SHORTEST = 5

/**
 * Macros in the order in which they may serve a case: those that it has every value for, then the others; among them those that speak of what the case is
 * about first (a name counts twice; a word that most macros hold says nothing; the customer's own time is named only where it runs), else as they stood.
 */
export function fitting<Macro extends Offered>(macros: readonly Macro[], about: readonly string[]): Macro[] {
  const holding = new Map<string, number>()
  for (const { name, template } of macros)
    for (const word of wordsOf(`${name} ${template}`)) holding.set(word, (holding.get(word) ?? 0) + 1)
  const told = wordsOf(about.join(' '))
  const tells = (text: string): number =>
    [...wordsOf(text)].filter((word) => told.has(word) && (holding.get(word) ?? 0) <= Math.ceil(macros.length / 2)).length
  const fit = ({ name, template, missing }: Macro): number =>
    (missing.length > 0 ? -1000 : 0) + 2 * tells(name) + tells(template) + (template.includes('{send_by}') ? 3 : 0)
  return macros
    .map((macro) => ({ macro, score: fit(macro) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ macro }) => macro)
}

/** Without accents, signs, variables and the s of a plural. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    folded(text.replaceAll(/\{[^{}]*\}/g, ' '))
      .split(/[^\p{L}]+/u)
      .map((word) => word.replace(/s$/, ''))
      .filter(({ length }) => length >= SHORTEST),
  )
