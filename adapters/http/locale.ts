import type { Locale } from '#domain/actor.ts'

/**
 * The language to answer in. Exactly one plain language asked for (`Accept-Language: en`, as our own screens send it) wins; else the
 * person's own; else the best of the browser's list; else French.
 */
export function localeOf(header: string | undefined, own?: Locale): Locale {
  const wishes = wished(header)
  const [only] = wishes
  if (only && wishes.length === 1 && isLocale(only.tag)) return only.tag
  if (own) return own
  const spoken = wishes.flatMap(({ tag }) => [tag.slice(0, 2)].filter(isLocale))
  return spoken[0] ?? 'fr'
}

const isLocale = (tag: string): tag is Locale => tag === 'fr' || tag === 'en'

type Wish = { tag: string; weight: number }

function wished(header = ''): Wish[] {
  const wishes = header
    .slice(0, 300)
    .split(',')
    .flatMap((part): Wish[] => {
      const [tag = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return tag ? [{ tag, weight: weight === undefined ? 1 : Number(weight) || 0 }] : []
    })
  return wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight)
}
