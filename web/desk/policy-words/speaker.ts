import type { T } from '../../ui/words/use-t.ts'

export type Speaker = { (...said: Parameters<T>): string; locale: T['locale'] }

/** What the merchant calls its request types and its reasons, by their codes. */
export type Names = { types: Readonly<Record<string, string>>; reasons: Readonly<Record<string, string>> }
