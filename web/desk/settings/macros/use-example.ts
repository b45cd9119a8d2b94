import { exampleValues } from '#domain/macro/example.ts'
import type { MacroValues } from '#domain/macro/variables.ts'
import { useMe } from '../../../ui/api/session.ts'
import { shop } from '../../../ui/shop.ts'

/** A case that nobody has, answered by the reader for this shop. */
export function useExample(): Readonly<Record<'fr' | 'en', MacroValues>> {
  const own = { agent: useMe()?.name ?? exampleValues.fr.agent, shop: shop.name }
  return { fr: { ...exampleValues.fr, ...own }, en: { ...exampleValues.en, ...own } }
}
