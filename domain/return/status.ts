export const statuses = [
  'submitted',
  'needs_details',
  'approved',
  'shipped',
  'received',
  'resolving',
  'closed',
  'rejected',
  'cancelled',
  'expired',
] as const
export type Status = (typeof statuses)[number]

export const openStatuses = [
  'submitted',
  'needs_details',
  'approved',
  'shipped',
  'received',
  'resolving',
] as const satisfies readonly Status[]

/** What the dock has, or is sent. */
export const dockStatuses: readonly Status[] = ['approved', 'shipped', 'received', 'resolving']

export const isOpen = (status: Status): boolean => (openStatuses as readonly Status[]).includes(status)
