import type { Locale } from '#domain/actor.ts'

/** Units of one product that are left to the merchant, by serial where they have one. */
export type LeftGoods = { name: string; units: readonly { serial: string | null }[] }

const sentence: Readonly<Record<Locale, (number: string, goods: string) => string>> = {
  fr: (number, goods) =>
    `J’accepte que vous détruisiez, sans rien me verser, ces produits refusés de mon retour ${number}\u202F: ${goods}.`,
  en: (number, goods) => `I agree that you destroy, without paying me anything, these refused products of my return ${number}: ${goods}.`,
}

/** The words by which refused goods are left to the merchant: as the page shows them, as they are agreed to, and as they are kept. */
export const agreementWords = (number: string, goods: readonly LeftGoods[], locale: Locale): string =>
  sentence[locale](number, goods.map(told).join(locale === 'fr' ? '\u202F; ' : '; '))

function told({ name, units }: LeftGoods): string {
  const serials = units.flatMap(({ serial }) => serial ?? [])
  return `${units.length} × ${name}${serials.length > 0 ? ` (${serials.join(', ')})` : ''}`
}
