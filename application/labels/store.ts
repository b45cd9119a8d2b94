import type { TrackingEvent } from './carrier.ts'

/** Labels as their jobs name them. */
export type LabelReads = {
  /** Ready labels of returns that have not come yet, by id. */
  followedLabels: (page: { after: string | null; limit: number }) => Promise<readonly NamedLabel[]>
  /** Labels with this very tracking number: carriers use their numbers again after a while. */
  labelsTracked: (tracking: string) => Promise<readonly NamedLabel[]>
}
export type NamedLabel = { number: string; labelId: string }

export type TrackingStore = {
  /** What was told before changes nothing. */
  keep: (labelId: string, events: readonly TrackingEvent[]) => Promise<void>
}
