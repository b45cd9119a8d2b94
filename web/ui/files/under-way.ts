import { useSyncExternalStore } from 'react'

const underWay = new Set<string>()
const watchers = new Set<() => void>()

const tell = (): void => watchers.forEach((watcher) => watcher())

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** From its first byte until it has arrived, failed or was given up. */
export function fileLeaves(key: string): void {
  underWay.add(key)
  tell()
}

export function fileEnds(key: string): void {
  underWay.delete(key)
  tell()
}

/** Whether files are on their way from this tab: what was sent now would leave them behind. */
export const useFilesUnderWay = (): boolean => useSyncExternalStore(watch, () => underWay.size > 0)
