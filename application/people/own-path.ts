const HERE = 'https://navette.invalid'

/**
 * The page of these screens that an address names, or undefined: never another site, whatever way it is written (`//evil`, `/\\evil`,
 * `https:evil`), and never the API.
 */
export function ownPath(text: string | null): string | undefined {
  if (text === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) || !URL.canParse(text, HERE)) return undefined
  const { origin, pathname, search, hash } = new URL(text, HERE)
  return origin === HERE && !/^\/(?:api|\/)/.test(pathname) ? `${pathname}${search}${hash}` : undefined
}
