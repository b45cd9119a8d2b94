import type { Disposition } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What waits to be handed over. */
export type StockWaiting = { count: number; dispositions: readonly { disposition: Disposition; ins: number; outs: number }[] }

export type HandoverView = { id: string; number: number; count: number; at: Instant; byName: string }
