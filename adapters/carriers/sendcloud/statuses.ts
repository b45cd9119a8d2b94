import type { TrackingStatus } from '#application/labels/carrier.ts'

/** Sendcloud's parent statuses in ours; what is not known is on its way, and its words say where. */
const known: Readonly<Record<string, TrackingStatus>> = {
  'ready-to-send': 'announced',
  announcing: 'announced',
  announced: 'announced',
  'announced-uncollected': 'announced',
  'no-label': 'announced',
  'to-sorting': 'dropped_off',
  'picked-up-by-driver': 'dropped_off',
  'collected-by-customer': 'delivered_to_warehouse',
  delivered: 'delivered_to_warehouse',
  'delivery-forced': 'delivered_to_warehouse',
  'awaiting-customer-pickup': 'at_pickup_point',
  'announcement-failed': 'exception',
  'address-invalid': 'exception',
  'collect-error': 'exception',
  'delivery-failed': 'exception',
  exception: 'exception',
  'refused-by-recipient': 'exception',
  'returned-to-sender': 'exception',
  undeliverable: 'exception',
  cancelled: 'cancelled',
  cancelling: 'cancelled',
  'cancelled-upstream': 'cancelled',
  'cancelling-upstream': 'cancelled',
}

export const trackingStatus = (parent: string): TrackingStatus => known[parent.toLowerCase().replaceAll('_', '-')] ?? 'in_transit'
