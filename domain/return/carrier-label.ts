import type { Instant } from '#domain/time/instant.ts'
import type { CarrierLabel, Rma } from './rma.ts'

/** As many parcels as a return may come back in. */
export const MOST_PARCELS = 20

export const isReady = ({ state }: Pick<CarrierLabel, 'state'>): boolean => state === 'ready'

/** The carrier's labels that a parcel may leave with now, by parcel. */
export const usableLabels = (rma: Pick<Rma, 'labels'>, now: Instant): CarrierLabel[] =>
  rma.labels
    .filter((label) => isReady(label) && (label.validUntil === null || label.validUntil >= now))
    .toSorted((one, other) => one.parcel - other.parcel)

/** The same label when nobody may use it any more. */
export const over = (label: CarrierLabel, state: 'void' | 'expired', now: Instant): CarrierLabel => ({ ...label, state, endedAt: now })

/** What an end makes of labels: none may be used any more, but those that brought what is closed. */
export const labelsOver = (rma: Pick<Rma, 'labels' | 'status'>, now: Instant): Rma['labels'] =>
  rma.status === 'closed' || !rma.labels.some(isReady)
    ? rma.labels
    : rma.labels.map((label) => (isReady(label) ? over(label, rma.status === 'expired' ? 'expired' : 'void', now) : label))
