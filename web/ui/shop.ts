/** Whose desk this is: said by the page (web/index.html), so that every screen knows it before the first answer. */
const said = (name: string): string | undefined =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="navette-${name}"]`)?.content

export const shop = { name: said('shop') ?? 'Navette', zone: said('zone') ?? 'Europe/Paris' }
