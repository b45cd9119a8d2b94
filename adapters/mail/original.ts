import type { Locale } from '#domain/actor.ts'
import english from './messages/en.json' with { type: 'json' }
import french from './messages/fr.json' with { type: 'json' }

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { fr: french, en: english }

/** A text of the catalogue as it is delivered. */
export const original = (locale: Locale, key: string): string | undefined => catalogues[locale][key]
