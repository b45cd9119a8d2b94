import { folded } from '#domain/search/folded.ts'

type Named = { id: string; name: string }

/** What is being typed after an @ just before the caret: a beginning of a name, one word or two; null where nobody is being named. */
export function namingAt(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|\s)@([\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]*)?)$/u.exec(text.slice(0, caret))
  return found ? { from: caret - (found[1] ?? '').length - 1, typed: found[1] ?? '' } : null
}

/** Those of whom a name, or a part of it, begins so; without regard to accents. */
export const namedLike = <Person extends Named>(people: readonly Person[], typed: string): Person[] =>
  people.filter(({ name }) => [name, ...name.split(' ')].some((part) => folded(part).startsWith(folded(typed))))

/** The text with the name in full where it was being typed, and where one goes on. */
export function nameIn(
  text: string,
  { from, caret, name }: { from: number; caret: number; name: string },
): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** Everybody whom the text names in full: the longest name that stands there, so that « @Anne-Lise » is not « @Anne ». */
export function namedIn<Person extends Named>(people: readonly Person[], text: string): Person[] {
  const named = new Set<string>()
  for (const { index } of text.matchAll(/@/g)) {
    const here = people.filter(({ name }) => text.startsWith(name, index + 1) && !goesOn.test(text.slice(index + 1 + name.length)))
    const [longest] = here.toSorted((a, b) => b.name.length - a.name.length)
    if (longest) named.add(longest.name)
  }
  return people.filter(({ name }) => named.has(name))
}

/** The name goes on: it is another's. */
const goesOn = /^[\p{L}\p{M}\p{N}]|^['’-]\p{L}/u
