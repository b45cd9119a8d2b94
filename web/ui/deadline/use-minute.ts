import { useSyncExternalStore } from 'react'
import { serverNow } from './server-clock.ts'

const minute = 60_000
const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let current = serverNow()

function tick(): void {
  if (document.hidden) return
  current = serverNow()
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) {
    current = serverNow()
    timer = setInterval(tick, minute)
    document.addEventListener('visibilitychange', tick)
  }
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}

/** The server's time in epoch ms, new each minute and whenever the tab comes back: one timer for all deadlines of a page. */
export const useMinute = (): number => useSyncExternalStore(watch, () => current)
