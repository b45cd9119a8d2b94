import type { Kept } from '../../ui/kept/kept.ts'

/** What was typed and has not reached the server yet, with the version it was typed upon: it outlives the tab, the network and the session. */
export type Unsent = { draft: unknown; version: number }

const nameOf = (orderId: string): string => `request.${orderId}`

export const keepUnsent = (kept: Kept, orderId: string, unsent: Unsent): void => kept.put(nameOf(orderId), unsent)

export const forgetUnsent = (kept: Kept, orderId: string): void => kept.drop(nameOf(orderId))

export function unsentOf(kept: Kept, orderId: string): Unsent | null {
  const before = kept.get(nameOf(orderId))
  const fits =
    typeof before === 'object' && before !== null && 'draft' in before && 'version' in before && typeof before.version === 'number'
  return fits ? { draft: before.draft, version: Number(before.version) } : null
}
