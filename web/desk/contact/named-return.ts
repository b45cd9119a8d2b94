/** The return that a mail could not be written into names it, or somebody typed it where an order was asked for. */
export const isReturnNumber = (named: string): boolean => /^RMA-\d{4}-\d{6,}-[0-9A-Z]$/.test(named)
