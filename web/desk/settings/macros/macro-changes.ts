import type { MacroHistoryView } from '#application/macros/view.ts'

type Happened = MacroHistoryView['items'][number]

export type MacroChange =
  | { part: 'made' | 'archived' | 'restored' }
  | { part: 'name' | 'fr' | 'en'; before: string | null; after: string | null }

const done = { create: 'made', archive: 'archived', restore: 'restored' } as const

/** What each act of a macro's history changed of the one before it, newest first as it is told; what was made stands with its first words. */
export const macroVersions = (items: readonly Happened[]) =>
  items.map((one, nth) => ({ version: items.length - nth, at: one.at, by: one.by, changes: changesOf(one, items[nth + 1]) }))

function changesOf(one: Happened, before: Happened | undefined): readonly MacroChange[] {
  const words = (['name', 'fr', 'en'] as const)
    .map((part) => ({ part, before: before?.[part] ?? null, after: one[part] }))
    .filter((change) => change.before !== change.after)
  return one.verb === 'edit' ? words : [{ part: done[one.verb] }, ...words]
}
