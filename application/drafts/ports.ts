import type { Instant } from '#domain/time/instant.ts'

/** Questions about what customers have begun. */
export type DraftReads = {
  draft: (customerId: string, orderId: string) => Promise<Draft | undefined>
  /** The last of their drafts for this order that was sent, and the return it became. */
  sentDraft: (customerId: string, orderId: string) => Promise<SentDraft | undefined>
  drafts: (customerId: string) => Promise<readonly (Draft & { orderNumber: string; title: string })[]>
}

export type SentDraft = { draftId: string; number: string }

export type Draft = { id: string; customerId: string; orderId: string; data: unknown; version: number; updatedAt: Instant }

export type DraftStore = {
  /** Keeps the draft of this customer for this order; undefined when somebody kept a newer version meanwhile. */
  keep: (draft: {
    id: string
    customerId: string
    orderId: string
    data: unknown
    expects: number | undefined
    at: Instant
  }) => Promise<{ id: string; version: number } | undefined>
  drop: (customerId: string, orderId: string) => Promise<void>
  /** What is kept for these orders, under their rows' locks: none of it is sent or dropped before the command has ended. */
  lock: (customerId: string, orderIds: readonly string[]) => Promise<ReadonlyMap<string, { data: unknown; version: number }>>
  /** Keeps all of them, each over the version that is expected (0 for none); false when one is another's meanwhile. */
  keepAll: (customerId: string, drafts: readonly NewDraft[], at: Instant) => Promise<boolean>
  /** The number of the return that this draft of theirs, for this order, has become. */
  sentAs: (customerId: string, orderId: string, draftId: string) => Promise<string | undefined>
  /** It has become this return: once. False when it had become another, of whatever order. */
  send: (sent: { customerId: string; draftId: string; number: string; at: Instant }) => Promise<boolean>
}

type NewDraft = { id: string; orderId: string; data: unknown; expects: number }
