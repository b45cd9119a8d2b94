import type { ReturnView } from '#application/returns/view.ts'
import { isLive, MOST_PARCELS } from '#domain/return/carrier-label.ts'

/** The first parcel without a label. */
export function firstFree({ labels }: Pick<ReturnView, 'labels'>): number {
  const taken = new Set(labels.filter(isLive).map(({ parcel }) => parcel))
  return Array.from({ length: MOST_PARCELS }, (_, nth) => nth + 1).find((parcel) => !taken.has(parcel)) ?? 1
}
