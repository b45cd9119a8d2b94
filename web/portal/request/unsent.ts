/** What was typed and has not reached the server yet, with the version it was typed upon: it outlives the tab, the network and the session. */
export type Unsent = { draft: unknown; version: number }

const prefix = 'navette.unsent.'
const keyOf = (orderId: string): string => prefix + orderId

export const keepUnsent = (orderId: string, unsent: Unsent): void => localStorage.setItem(keyOf(orderId), JSON.stringify(unsent))

export const forgetUnsent = (orderId: string): void => localStorage.removeItem(keyOf(orderId))

export function unsentOf(orderId: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(orderId)) ?? 'null')
    const fits = typeof kept === 'object' && kept !== null && 'draft' in kept && 'version' in kept && typeof kept.version === 'number'
    return fits ? { draft: kept.draft, version: Number(kept.version) } : null
  } catch {
    return null
  }
}
