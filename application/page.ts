/** A page of a list as the API shows it; `next` asks for the one after it. */
export type Page<Row> = { items: readonly Row[]; next: string | null }

/** Which page of a list is asked of the store. */
export type PageOf<Cursor> = { after: Cursor | null; limit: number }

const ROWS_AT_ONCE = 200

/** Every row of a list in its order, read page by page as they are wanted; a page goes on after the last row of the one before. */
export async function* everyRow<Row>(read: (page: PageOf<Row>) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  for (let after: Row | null = null; ;) {
    const rows: readonly Row[] = await read({ after, limit: ROWS_AT_ONCE })
    yield* rows
    after = rows.at(-1) ?? null
    if (rows.length < ROWS_AT_ONCE) return
  }
}
