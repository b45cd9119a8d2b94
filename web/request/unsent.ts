import type { Kept } from '../ui/kept/kept.ts'

/** What was typed and has not reached the server yet, with the draft and the version it was typed upon, and what that held: it outlives the tab, the network and the session. */
export type Unsent = { id: string | null; draft: unknown; version: number; base: unknown }

const nameOf = (orderId: string): string => `request.${orderId}`

export const keepUnsent = (kept: Kept, orderId: string, unsent: Unsent): void => kept.put(nameOf(orderId), unsent)

export const forgetUnsent = (kept: Kept, orderId: string): void => kept.drop(nameOf(orderId))

export function unsentOf(kept: Kept, orderId: string): Unsent | null {
  const before = kept.get(nameOf(orderId))
  if (typeof before !== 'object' || before === null) return null
  if (!('draft' in before && 'version' in before && typeof before.version === 'number')) return null
  return {
    id: 'id' in before && typeof before.id === 'string' ? before.id : null,
    draft: before.draft,
    version: before.version,
    base: 'base' in before ? before.base : null,
  }
}
