import type { StationKey } from '#domain/return/transit.ts'

/** In the order of the journey; the browser takes no more of the domain than this type. */
export const stationKeys = [
  'request',
  'approval',
  'shipping',
  'receipt',
  'inspection',
  'resolution',
] as const satisfies readonly StationKey[]
