import { DatabaseError } from 'pg'
import { Refused } from '#application/command.ts'
import { refuse } from '#domain/refusal.ts'

/** Beyond every id and every instant: where a list begins. Comparing with them lets the index find the page, the first one too. */
export const firstId = '00000000-0000-0000-0000-000000000000'
export const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
export const always = '-infinity'
export const never = 'infinity'

const malformed = new Set(['22P02', '22007', '22008'])

/** A page's rows; a cursor that holds no id or instant was not given by us, and is refused. */
export async function paged<Row>(rows: Promise<Row[]>): Promise<Row[]> {
  try {
    return await rows
  } catch (error) {
    if (error instanceof DatabaseError && malformed.has(error.code ?? ''))
      throw new Refused(refuse('invalid', 'cursor_unknown', {}, 'after'))
    throw error
  }
}
