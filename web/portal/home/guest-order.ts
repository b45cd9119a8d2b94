/** One of the orders that a guest's code opens. */
export type GuestOrder = { id: string; number: string; placedAt: string; title: string }
