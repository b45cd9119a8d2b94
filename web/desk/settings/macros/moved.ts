/** The ids with one of them a place up or down; as they were where it cannot go further. */
export function moved(ids: readonly string[], { id, by }: { id: string; by: -1 | 1 }): readonly string[] {
  const from = ids.indexOf(id)
  const other = ids[from + by]
  if (from < 0 || other === undefined) return ids
  return ids.map((one) => (one === id ? other : one === other ? id : one))
}
