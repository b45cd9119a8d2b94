import { keptBy } from '../../ui/kept/kept.ts'

/** Scans that were made without a network and found nothing at hand: a list to go through afterwards. */
const NAME = 'scans-at-dock'
const MOST = 200

let seen: { of: string | null; scans: readonly string[] } = { of: null, scans: [] }
const watchers = new Set<() => void>()

export function watchScans(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** The same list until it changes. */
export function keptScans(personId: string | null): readonly string[] {
  if (seen.of !== personId || seen.scans.length === 0) {
    const stored = keptBy(personId).get(NAME)
    const scans = Array.isArray(stored) ? stored.filter((scan): scan is string => typeof scan === 'string') : []
    if (seen.of !== personId || scans.length > 0) seen = { of: personId, scans }
  }
  return seen.scans
}

export const keepScan = (personId: string | null, scan: string): void =>
  put(personId, [...keptScans(personId).filter((one) => one !== scan), scan].slice(-MOST))

export const forgetScan = (personId: string | null, scan: string): void => {
  if (keptScans(personId).includes(scan))
    put(
      personId,
      keptScans(personId).filter((one) => one !== scan),
    )
}

function put(personId: string | null, scans: readonly string[]): void {
  seen = { of: personId, scans }
  if (scans.length > 0) keptBy(personId).put(NAME, scans)
  else keptBy(personId).drop(NAME)
  for (const watcher of watchers) watcher()
}
