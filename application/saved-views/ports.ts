import type { Instant } from '#domain/time/instant.ts'

/** A queue as somebody narrowed it, under a name. */
export type SavedView = { id: string; version: number; ownerId: string; name: string; shared: boolean; query: SavedQuery }

/** What an address says of a queue, as the API asks it: texts and numbers. */
type SavedQuery = Readonly<Record<string, string | number>>

/** Part of a transaction's stores. */
export type SavedViewStore = {
  /** Under its row lock; undefined when there is none. */
  lock: (id: string) => Promise<SavedView | undefined>
  count: (ownerId: string) => Promise<number>
  /** A new one, or one that is there at its next version. */
  write: (view: SavedView & { at: Instant }) => Promise<void>
  drop: (id: string) => Promise<void>
}

export type SavedViewReads = {
  /** A person's own and those that others share, by name. */
  savedViewsOf: (personId: string | null) => Promise<readonly (SavedView & { owner: string })[]>
}
