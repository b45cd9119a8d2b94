import type { Locale } from '#domain/actor.ts'
import type { Movement } from '#domain/stock/movement.ts'
import type { Disposition } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { PageOf } from '../page.ts'

/** A row of the ledger. */
export type StockMovement = Omit<Movement, 'returnId' | 'orderLineId' | 'causeId'> & {
  /** Grows in the order in which movements became known. */
  sequence: number
  /** The return's number. */
  number: string
  /** The product's, as it was called. */
  name: string
}

/** What has moved since the hand-over before, given to whoever keeps the stock. */
export type Handover = {
  id: string
  number: number
  afterSequence: number
  toSequence: number
  count: number
  locale: Locale
  zone: string
  at: Instant
  byId: string
}
export type ListedHandover = Handover & { byName: string }

/** Part of a transaction's stores. */
export type StockStore = {
  /** What has moved since the last hand-over and that one's number: nothing else moves until this transaction ends. */
  lockWaiting: () => Promise<Pick<Handover, 'afterSequence' | 'toSequence' | 'count'> & { last: number }>
  /** Units whose last movement was the opposite of this one, with all that it said; throws where one of them was not. */
  turn: (unitIds: readonly string[], how: Pick<Movement, 'quantity' | 'causeId' | 'verb' | 'at'>) => Promise<void>
  handOver: (handover: Handover) => Promise<void>
}

export type StockReads = {
  /** Movements after that sequence, the oldest first. */
  stockMovements: (page: PageOf<number>) => Promise<readonly StockMovement[]>
  /** Of a period, or between two sequences (the first not included): all of them, by a cursor. */
  stockSheet: (of: { since: Instant; until: Instant } | Pick<Handover, 'afterSequence' | 'toSequence'>) => AsyncIterable<StockMovement>
  /** What waits to be handed over, by where it went. */
  stockWaiting: () => Promise<readonly { disposition: Disposition; ins: number; outs: number }[]>
  /** Newest first, before that number. */
  handovers: (page: PageOf<number>) => Promise<readonly ListedHandover[]>
  handover: (id: string) => Promise<Handover | undefined>
}
