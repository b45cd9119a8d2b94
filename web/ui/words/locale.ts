export type Locale = 'fr' | 'en'
export const locales: readonly Locale[] = ['fr', 'en']

const kept = 'navette.locale'

/** The language of the address (`?lang=en`), else what was chosen here before, else the browser's first that we speak, else French. */
export function startLocale(): Locale {
  const asked = new URLSearchParams(globalThis.location?.search).get('lang')
  const wishes = [asked, globalThis.localStorage?.getItem(kept), ...(globalThis.navigator?.languages ?? [])]
  return wishes.flatMap((wish) => locales.filter((locale) => wish?.toLowerCase().startsWith(locale)))[0] ?? 'fr'
}

/** From now on this one, whatever the address asked for. */
export function keepLocale(locale: Locale): void {
  localStorage.setItem(kept, locale)
  // For the server too: what comes within the page comes in this language.
  document.cookie = `navette_locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
  const address = new URL(location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.delete('lang')
  history.replaceState(history.state, '', address)
}
