import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import type { MailTexts } from '../mail/ports.ts'
import { only } from '../permission.ts'
import type { Setting, SettingReads } from './ports.ts'

/** Who words mails: those who keep everybody's macros. */
export const wordsMails = only('manager', 'admin')

const perKey = z.record(z.string(), z.string()).default({})
const mailTexts = z.object({ fr: perKey, en: perKey })

/** A version's own words; none where nothing was ever set. */
export const textsIn = (setting: Pick<Setting, 'content'> | undefined): MailTexts => mailTexts.parse(setting?.content ?? {})

/** The merchant's own words, as they stand: one question for all that a job writes. */
export const ownTexts = async (reads: Pick<SettingReads, 'setting'>): Promise<MailTexts> => textsIn(await reads.setting('mail_texts'))

export type TextChange = { key: string; locale: Locale; before: string | null; after: string | null }

/** What differs between two versions, text by text; null is the catalogue's own. */
export const textChanges = (before: MailTexts, after: MailTexts): TextChange[] =>
  (['fr', 'en'] as const).flatMap((locale) =>
    [...new Set([...Object.keys(before[locale]), ...Object.keys(after[locale])])]
      .map((key) => ({ key, locale, before: before[locale][key] ?? null, after: after[locale][key] ?? null }))
      .filter((change) => change.before !== change.after),
  )
