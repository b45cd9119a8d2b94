import { MOST_FILE_BYTES } from '#domain/file/limits.ts'
import type { Problem } from '../api/problem.ts'

/** A file on its way. `source` is kept, so that an interrupted one goes on. */
export type Upload = {
  key: string
  source: File
  sent: number
  /** Since it began, or went on. */
  elapsedMs: number
  /** `waiting` for the network, which is tried again by itself. */
  state: 'queued' | 'sending' | 'waiting' | 'checking' | 'failed'
  problem: Problem | null
}

export const PDF = 'application/pdf'
const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', PDF] as const

/** For the picker. Where HEIC is unknown it has no type, only an ending. */
export const accepted = [...acceptedTypes, '.heic', '.heif'].join()

/** Seen before a byte is sent; the server judges by content all the same. An empty type means that the browser does not know. */
export function uploadObstacle(
  { type, size }: { type: string; size: number },
  pdfOnly = false,
): 'wrong-kind' | 'not-pdf' | 'too-large' | 'empty' | undefined {
  if (size === 0) return 'empty'
  if (pdfOnly && type !== '' && type !== PDF) return 'not-pdf'
  if (type !== '' && !(acceptedTypes as readonly string[]).includes(type)) return 'wrong-kind'
  return size > MOST_FILE_BYTES ? 'too-large' : undefined
}

/** Whether the same file may pass another time: the line was bad or the session over, not the file. */
export const mayPass = ({ status }: Problem): boolean => status === 0 || status === 401 || status === 408 || status === 429 || status >= 500

/** Whole seconds at the speed so far; undefined while too little has gone to tell. */
export function secondsLeft({ sent, size, elapsedMs }: { sent: number; size: number; elapsedMs: number }): number | undefined {
  if (elapsedMs < 1_000 || sent === 0 || sent >= size) return undefined
  return Math.ceil(((size - sent) * elapsedMs) / sent / 1_000)
}
