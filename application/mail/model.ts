import type { Locale } from '#domain/actor.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { StationState } from '#domain/return/transit.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MailKind } from '../reactions.ts'

/** What a mail says, before it has words: keys of the catalogue with what fills them, and texts that have their words already. */

/** `key` is worded in the reader's language; `verbatim` was typed by a person or stands in the policy. */
export type Words = { key: string; with?: Readonly<Record<string, Param>> } | { verbatim: string }

/**
 * `at` is a moment, `due` the end of a delay: « au plus tard le mardi 24 novembre 2026 », with the hour unless the day's end is meant.
 * Wherever a mail names a delay's end, the HTML has it in bold: the reader looks for it.
 */
export type Param = string | number | { amount: number; currency: string } | { at: Instant } | { day: Instant } | { due: Instant } | Words

export const say = (key: string, params?: Readonly<Record<string, Param>>): Words => (params ? { key, with: params } : { key })

/** Products, with what was said of them and why: a refusal names its clause. */
export type Item = { name: string; quantity: number; word: Words | null; clause: string | null; why: Words | null }

/** Where the return stands on the transit line, as the mail program can draw it: how many of the six stations are travelled. */
export type Journey = { station: number; state: StationState; name: Words }

export type MailModel = {
  kind: MailKind
  /** Who reads it: staff sort these mails by their List-Id. */
  audience?: 'customer' | 'staff'
  /** The policy that judged the return: clauses lead to its sentences, not to those of a later version. */
  policyVersion?: number
  journey?: Journey
  locale: Locale
  /** The merchant's local time. */
  zone: string
  brand: string
  subject: Words
  /** What a list of mails shows beside the subject: the next thing to know. */
  preheader: Words
  name: string | null
  paragraphs: readonly Words[]
  /** The merchant's or the customer's own words. */
  quote: { by: Words; text: string; files: number } | null
  checklist: readonly Words[]
  items: readonly Item[]
  facts: readonly { label: Words; value: Words }[]
  /** A login code, in large figures. */
  code: string | null
  /** One thing to do. The page asks for login; nothing secret stands in its address. */
  action: { label: Words; path: string } | null
  after: readonly Words[]
  /** With every refusal to a consumer (domain.md, Documents and notifications). */
  mediator: Policy['merchant']['mediator'] | null
  footer: Words
}
