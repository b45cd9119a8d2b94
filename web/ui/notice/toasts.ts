import type { IconName } from '../icons/icons.tsx'

export type Toast = { id: number; text: string; icon?: IconName; action?: { label: string; run: () => void } }

const shown = 6_000
const shownWithAction = 12_000

let toasts: readonly Toast[] = []
let count = 0
const watchers = new Set<() => void>()

export const currentToasts = (): readonly Toast[] => toasts

export function watchToasts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** Says that something happened: « Étiquette téléchargée », once where it happened again meanwhile. What must not be missed is a Notice. */
export function toast(text: string, more: Omit<Toast, 'id' | 'text'> = {}): void {
  count += 1
  const id = count
  put([...toasts.filter((one) => one.text !== text), { id, text, ...more }])
  setTimeout(() => dismissToast(id), more.action ? shownWithAction : shown)
}

export const dismissToast = (id: number): void => put(toasts.filter((one) => one.id !== id))

/** What was said holds no longer. */
export const dismissSaid = (text: string): void => put(toasts.filter((one) => one.text !== text))

function put(next: readonly Toast[]): void {
  toasts = next
  for (const watcher of watchers) watcher()
}
