/** What « Mes retours » asks of `/returns`: all that goes on, and the latest that is over. */
export const openReturns = { state: 'open', limit: 100 } as const
export const endedReturns = { state: 'ended', limit: 20 } as const
