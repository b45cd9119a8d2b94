import type { Locale } from '#domain/actor.ts'

/** Said in nearly every mail of the language, and in none of the other. */
const tells: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: new Set(
    `le la les un une des du et est sont je vous nous mon ma mes votre vos bonjour bonsoir madame monsieur merci cordialement pas que qui
     pour avec dans sur ce cette il elle ne mais donc commande colis reçu écran svp`.split(/\s+/),
  ),
  en: new Set(
    `the a an and is are was were i you we my your hello hi dear sir madam thanks thank please regards not that which for with in this it
     she he but so have has had order parcel received screen of to from when will would could`.split(/\s+/),
  ),
}
/** Of a text; nobody says hello later. */
const MOST_WORDS = 200

/**
 * The language to answer a stranger's mail in: the one that its program names (`Content-Language`, RFC 3282), else the one that most of its small words are
 * of. Where neither says anything the shop's own, which is French.
 */
export function languageOf({ contentLanguage, text }: { contentLanguage: string | undefined; text: string }): Locale {
  const [named] = /^\s*(fr|en)(?![a-z])/i.exec(contentLanguage ?? '') ?? []
  if (named !== undefined) return named.trim().toLowerCase() === 'en' ? 'en' : 'fr'
  const words =
    text
      .slice(0, 5_000)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, MOST_WORDS) ?? []
  const count = (locale: Locale): number => words.filter((word) => tells[locale].has(word)).length
  return count('en') > count('fr') ? 'en' : 'fr'
}
