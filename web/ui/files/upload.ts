import type { Problem } from '../api/problem.ts'

/** A file on its way. `source` is kept, so that an interrupted one can be sent again. */
export type Upload = {
  key: string
  source: File
  sent: number
  /** Since it began. */
  elapsedMs: number
  state: 'sending' | 'failed'
  problem: Problem | null
}

export const maxUploadBytes = 15_000_000
export const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** Seen before a byte is sent; the server judges by content all the same. An empty type means that the browser does not know. */
export function uploadObstacle(
  { type, size }: { type: string; size: number },
  max = maxUploadBytes,
): 'wrong-kind' | 'too-large' | undefined {
  if (type !== '' && !(acceptedTypes as readonly string[]).includes(type)) return 'wrong-kind'
  return size > max ? 'too-large' : undefined
}

/** Whole seconds at the speed so far; undefined while too little has gone to tell. */
export function secondsLeft({ sent, size, elapsedMs }: { sent: number; size: number; elapsedMs: number }): number | undefined {
  if (elapsedMs < 1_000 || sent === 0 || sent >= size) return undefined
  return Math.ceil(((size - sent) * elapsedMs) / sent / 1_000)
}
