import type { Instant } from '#domain/time/instant.ts'

/** A text that staff answer with, as it is kept. */
export type MacroView = {
  id: string
  version: number
  /** Everybody's; else the reader's own. */
  shared: boolean
  name: string
  fr: string | null
  en: string | null
  archivedAt: Instant | null
  /** The reader may change it. */
  mine: boolean
}

/** The same, worded for a case in its customer's language; `locale` is that of the text, where there is none in theirs. */
export type SpokenMacroView = {
  id: string
  name: string
  shared: boolean
  text: string
  locale: 'fr' | 'en'
  /** Variables that the case has no value for: they stand in the text as they are written. */
  missing: readonly string[]
}

/** A macro as the customers of several cases would read it. */
export type WordedMacroView = {
  name: string
  /** What is sent is this version of it, or nothing. */
  version: number
  items: readonly (Pick<SpokenMacroView, 'text' | 'locale' | 'missing'> & { number: string; customer: string | null })[]
}

export type MacroHistoryView = {
  items: readonly {
    id: string
    at: Instant
    verb: 'create' | 'edit' | 'archive' | 'restore'
    by: string | null
    name: string
    fr: string | null
    en: string | null
  }[]
}
