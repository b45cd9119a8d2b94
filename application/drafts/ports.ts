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
