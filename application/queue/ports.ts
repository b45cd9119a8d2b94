import type { Lane } from '#domain/return/lane.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DockList } from '#domain/return/dock-list.ts'
import type { ListedReturn } from '../returns/ports.ts'

/** Questions about the queue. */
export type QueueReads = {
  /** The desk's queue of one lane, nearest promise first. */
  queue: (ask: QueueAsk) => Promise<readonly ListedReturn[]>
  /** Counted by the currency they are in; of what is narrowed no more than `MOST_COUNTED` and one. Today ends at `endOfDay`. */
  queueSums: (of: QueueOf, at: { now: Instant; endOfDay: Instant }) => Promise<readonly QueueSum[]>
  /** Whether a whole queue can be read now, or within some seconds: few are at once, each as slowly as it is taken. */
  roomForFile: () => Promise<boolean>
  /** All of it in its order, however many, as they stood in one moment. */
  queueRows: (ask: Omit<QueueAsk, 'after' | 'limit'>) => AsyncIterable<ListedReturn>
  /** One number for each, and no more than `MOST_TALLIED`. */
  countQueues: (ofs: readonly QueueOf[]) => Promise<readonly number[]>
  laneCounts: () => Promise<Readonly<Record<Lane | 'escalated', number>>>
  dockCounts: () => Promise<Readonly<Record<DockList, number>>>
}

export const queueSorts = ['due', 'newest', 'oldest', 'value'] as const

export type QueueSort = (typeof queueSorts)[number]

/** What narrows a queue besides its lane. */
export type Narrowing = {
  /** Of each of these lists one at least (domain/return/facets.ts). */
  facets?: readonly (readonly string[])[]
  submittedBefore?: Instant
  submittedFrom?: Instant
  /** Minor units, of `currency` where one is named. */
  atLeast?: number
  atMost?: number
  currency?: string
}

/** Which returns: of a lane, of all of them, or what was searched for. */
export type QueueOf = Narrowing & {
  lane: Lane | 'escalated' | 'all'
  /** Only what waits for the dock in this way. */
  atDock?: DockList
  text?: string
  /** These and no others. */
  numbers?: readonly string[]
}

export type QueueAsk = QueueOf & {
  /** Nearest promise first where nothing else is said; what is done, newest first. */
  sort?: QueueSort
  /** Whose read marks count. */
  readerId: string | null
  /** `key`: what the list is sorted by, of the last row that was seen. */
  after: { key: string | null; id: string } | null
  limit: number
}

/** How many there are, by when they are promised, and what they are worth. */
export type QueueSum = {
  currency: string
  count: number
  value: number
  late: number
  today: number
  later: number
  /** Nothing is promised. */
  none: number
}

/** Beyond so many rows nobody counts what is narrowed. */
export const MOST_COUNTED = 10_000

/** Beyond so many a saved view says no number any more, but that it is more. */
export const MOST_TALLIED = 1_000

/** `meant`: the number would be this one's with another check character. */
export const matchKinds = [
  'number',
  'meant',
  'order',
  'serial',
  'tracking',
  'sku',
  'email',
  'customer',
  'company',
  'product',
  'message',
  'note',
  'dock_message',
  'plea',
] as const

export type MatchKind = (typeof matchKinds)[number]
