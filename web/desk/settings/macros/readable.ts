import type { MacroView } from '#application/macros/view.ts'
import type { Locale } from '../../../ui/words/locale.ts'

/** A macro's text in the reader's language, or in the only one that it has. */
export function readable({ fr, en }: Pick<MacroView, 'fr' | 'en'>, reader: Locale): { locale: Locale; text: string } {
  const texts = { fr, en }
  const locale = texts[reader] === null ? (reader === 'fr' ? 'en' : 'fr') : reader
  return { locale, text: texts[locale] ?? '' }
}
