/** A request as it stands, which need not be whole. */
export type RequestBody = { orderId: string; type: string; lines: readonly object[] }

/** A request of no type, or of no product, is no question yet. */
export const isAskable = ({ type, lines }: Pick<RequestBody, 'type' | 'lines'>): boolean => type !== '' && lines.length > 0
