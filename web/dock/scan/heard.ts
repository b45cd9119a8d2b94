import type { Heard } from './hearing.ts'

/** The last scan that was heard, and what became of it; null once the screen is touched: then it says enough. */
export type LastHeard = (Heard & { id: number; scan: string }) | null

let last: LastHeard = null
let count = 0
const watchers = new Set<() => void>()

export const lastHeard = (): LastHeard => last

export function watchHeard(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export function tellHeard(heard: (Heard & { scan: string }) | null): void {
  if (heard === null && last === null) return
  count += 1
  last = heard && { ...heard, id: count }
  for (const watcher of watchers) watcher()
}
