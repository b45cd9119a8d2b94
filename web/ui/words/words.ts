import { type Catalogue, type CatalogueName, loadCatalogue } from './catalogues.ts'
import { keepLocale, type Locale, startLocale } from './locale.ts'

/** The words at hand: one language at a time, the catalogues that the visited screens asked for. */
export type Words = { locale: Locale; catalogue: Catalogue }

let words: Words = { locale: startLocale(), catalogue: {} }
const needed = new Set<CatalogueName>()
const readers = new Set<() => void>()

export const currentWords = (): Words => words

export function watchWords(reader: () => void): () => void {
  readers.add(reader)
  return () => void readers.delete(reader)
}

/** Before a screen is shown: a route's `beforeLoad` asks for its audience's words. */
export async function needWords(...names: CatalogueName[]): Promise<void> {
  const missing = names.filter((name) => !needed.has(name))
  if (missing.length === 0) return
  const { locale } = words
  const loaded = await Promise.all(missing.map((name) => loadCatalogue(locale, name)))
  for (const name of missing) needed.add(name)
  if (locale === words.locale) publish({ locale, catalogue: Object.assign({}, words.catalogue, ...loaded) as Catalogue })
  else await speak(words.locale)
}

/** Changes the language on the spot; nothing typed is lost. */
export async function speak(locale: Locale): Promise<void> {
  const loaded = await Promise.all([...needed].map((name) => loadCatalogue(locale, name)))
  keepLocale(locale)
  publish({ locale, catalogue: Object.assign({}, ...loaded) as Catalogue })
}

function publish(next: Words): void {
  words = next
  document.documentElement.lang = next.locale
  for (const reader of readers) reader()
}
