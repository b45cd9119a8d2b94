/** A page of a list as the API shows it; `next` asks for the one after it. */
export type Page<Row> = { items: readonly Row[]; next: string | null }

/** Which page of a list is asked of the store. */
export type PageOf<Cursor> = { after: Cursor | null; limit: number }
