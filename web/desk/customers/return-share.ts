/** Below so many orders a share alarms and says nothing. */
const TOO_FEW = 10

/** How often a customer sends something back, 0 to 1; null where too few orders say nothing, or where they are not all known. */
export const returnShare = ({ returns, orders }: { returns: number; orders: number }): number | null =>
  orders < TOO_FEW || returns > orders ? null : returns / orders
