import { type DockList, dockLists } from '#domain/return/dock-list.ts'

/** The dock's first page: what was scanned, from which return's page, or else which list is shown. */
export type ScanSearch = { scan?: string; retour?: string; liste?: DockList }

/** What an address says in words or digits: nothing where it says neither. */
export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 100) : ''

/** Anything unknown is left out; the first list needs no name. */
export function readScanSearch({ scan, retour, liste }: Record<string, unknown>): ScanSearch {
  const list = dockLists.find((name) => name === liste && name !== 'to_judge')
  const [scanned, from] = [text(scan), text(retour)]
  if (scanned === '') return list ? { liste: list } : {}
  return from === '' ? { scan: scanned } : { scan: scanned, retour: from }
}
