export type Locale = 'fr' | 'en'
export const locales: readonly Locale[] = ['fr', 'en']

const kept = 'navette.locale'

/** What was chosen here before, else the browser's first language that we speak, else French. */
export function startLocale(): Locale {
  const wishes = [globalThis.localStorage?.getItem(kept), ...(globalThis.navigator?.languages ?? [])]
  return wishes.flatMap((wish) => locales.filter((locale) => wish?.toLowerCase().startsWith(locale)))[0] ?? 'fr'
}

export const keepLocale = (locale: Locale): void => localStorage.setItem(kept, locale)
