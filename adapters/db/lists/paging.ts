import { DatabaseError } from 'pg'
import { Refused } from '#application/command.ts'
import { refuse } from '#domain/refusal.ts'
import type { Statement } from '../run.ts'

/** Beyond every id and every instant: where a list begins. Comparing with them lets the index find the page, the first one too. */
export const firstId = '00000000-0000-0000-0000-000000000000'
export const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
/** Before whatever a search ranks first. */
export const firstRank = '-1'
export const always = '-infinity'
export const never = 'infinity'

/** Rows that a page's statement reads: at least the asked number (a page and one more), as few different numbers as will do. */
const rooms = [21, 51, 101]

/**
 * A list's statement for so many rows. The number stands in its text: a plan that does not know how few rows are wanted sorts the whole table
 * instead of walking the index.
 */
export function sized(make: (rows: number) => Statement): (limit: number) => Statement {
  const made = new Map<number, Statement>()
  return (limit) => {
    const rows = rooms.find((room) => room >= limit) ?? limit
    const found = made.get(rows) ?? make(rows)
    made.set(rows, found)
    return found
  }
}

const malformed = new Set(['22P02', '22007', '22008'])

/** A page's rows; a cursor that holds no id or instant was not given by us, and is refused. */
export async function paged<Row>(rows: Promise<Row[]>, limit: number): Promise<Row[]> {
  try {
    return (await rows).slice(0, limit)
  } catch (error) {
    if (error instanceof DatabaseError && malformed.has(error.code ?? ''))
      throw new Refused(refuse('invalid', 'cursor_unknown', {}, 'after'))
    throw error
  }
}
