import type { Instant } from '#domain/time/instant.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'

/** What of a class has had its time: how much, up to ten thousand and whether there is more, and since when the oldest of it. */
type Due = { count: number; more: boolean; oldest: Instant | null }

export type ErasureReads = {
  /** What of this class nothing became of since `before`: cases, or orders for addresses; never what is open, owed, contested or claimed. */
  due: (name: RetentionClass, before: Instant) => Promise<Due>
}

/** Where the walk through what is due goes on; opaque. */
export type Place = { part: string; at: Instant | null; id: string }

/** Part of a transaction's stores. */
export type ErasureStore = {
  /** Erases the next `limit` of a class that nobody holds, under their rows' locks; `next` is null once there is no more. What is erased is kept no more. */
  eraseSome: (
    name: RetentionClass,
    walk: { before: Instant; now: Instant; after: Place | null; limit: number },
  ) => Promise<{ erased: number; next: Place | null }>
}
