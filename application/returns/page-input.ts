import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import type { Page } from '../page.ts'

/** Keyset paging: `after` is the last answer's `next`, opaque to the caller. */
export const pageInput = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }

/** Where a page ends in what its list is sorted by, the row's id last. */
type Position = readonly (string | null)[]

const writeCursor = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/** The page of rows of which one more was asked for than it holds: that one says that there is a next page, which goes on after the last row. */
export function pageOf<Row>(rows: readonly Row[], limit: number, position: (row: Row) => Position): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && rows.length > limit ? writeCursor(position(last)) : null }
}

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
