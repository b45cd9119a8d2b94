import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'

/** Keyset paging: `after` is the last answer's `next`, opaque to the caller. */
export const pageInput = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }

export const writeCursor = (position: readonly (string | null)[]): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/** The position a cursor names; a cursor that nobody gave is refused, not guessed at. */
export function readCursor(after: string | undefined, length: number): (string | null)[] | null {
  if (after === undefined) return null
  try {
    const position: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (Array.isArray(position) && position.length === length && position.every((p) => p === null || typeof p === 'string'))
      return position as (string | null)[]
  } catch {
    // Falls through to the refusal.
  }
  return insist(refuse('invalid', 'cursor_unknown', {}, 'after'))
}
