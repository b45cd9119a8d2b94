import type { Instant } from '#domain/time/instant.ts'
import { labelUntil } from './label.ts'
import type { CarrierLabel, Rma } from './rma.ts'

/** As many parcels as a return may come back in. */
export const MOST_PARCELS = 20

export const isReady = ({ state }: Pick<CarrierLabel, 'state'>): boolean => state === 'ready'

/** Asked for or ready: what may still bring a parcel. */
export const isLive = ({ state }: Pick<CarrierLabel, 'state'>): boolean => state === 'requested' || state === 'ready'

/** The carrier's labels that a parcel may leave with now, by parcel. */
export const usableLabels = (rma: Pick<Rma, 'labels'>, now: Instant): CarrierLabel[] =>
  rma.labels
    .filter((label) => isReady(label) && (label.validUntil === null || label.validUntil >= now))
    .toSorted((one, other) => one.parcel - other.parcel)

/** Until when a label that is given now may be used: the day to post by; null where none runs, or it has passed. */
export function validUntil(rma: Pick<Rma, 'clocks'>, now: Instant): Instant | null {
  const until = labelUntil(rma)
  return until !== null && until >= now ? until : null
}

type End = Extract<CarrierLabel['state'], 'failed' | 'void' | 'expired'>

/** The same label when nobody may use it any more. */
export const over = (label: CarrierLabel, state: End, now: Instant): CarrierLabel => ({ ...label, state, endedAt: now })

/** What an end makes of labels: none may be used any more, but those that brought what is closed. */
export const labelsOver = (rma: Pick<Rma, 'labels' | 'status'>, now: Instant): Rma['labels'] =>
  rma.status === 'closed' || !rma.labels.some(isLive)
    ? rma.labels
    : rma.labels.map((label) => (isLive(label) ? over(label, rma.status === 'expired' ? 'expired' : 'void', now) : label))

/** A label that the carrier did not give, and none since for the same parcel: somebody has to see to it. */
export const labelMissing = (rma: Pick<Rma, 'labels' | 'status'>): boolean =>
  rma.status === 'approved' &&
  rma.labels.some(({ state, parcel }) => state === 'failed' && !rma.labels.some((other) => other.parcel === parcel && isLive(other)))

/** A carrier makes it, and it is not there yet; nor is any other. */
export const labelComing = ({ labels }: Pick<Rma, 'labels'>): boolean =>
  labels.some(({ state }) => state === 'requested') && !labels.some(isReady)
