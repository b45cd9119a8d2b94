/** What the dock's search answers. */
export type Found = { numbers: readonly string[]; /** Parcels without a return. */ parcels: readonly string[]; mistyped: boolean }

/** No number, tracking number or serial: perhaps a name, an order or a bare sequence. */
export const byName = (scan: string) => ['/desk/queue', { lane: 'all', q: scan, limit: 20 }] as const
