/** Queues kept under a name: one's own, then those that are shared. `count` goes no further than a thousand. */
export type SavedViewsView = {
  items: readonly {
    id: string
    version: number
    name: string
    shared: boolean
    query: Readonly<Record<string, string | number>>
    owner: string
    mine: boolean
    mayChange: boolean
    /** Null beyond the first twenty. */
    count: number | null
  }[]
}
