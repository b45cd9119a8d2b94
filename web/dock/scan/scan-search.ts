import { type DockList, dockLists } from '#domain/return/dock-list.ts'
import { fromOtherKeyboard } from './other-keyboard.ts'

/** The dock's first page: what was scanned, from which return's page, or else which list is shown. */
export type ScanSearch = { scan?: string; retour?: string; liste?: DockList }

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 100) : '')

/** Anything unknown is left out; the first list needs no name. */
export function readScanSearch({ scan, retour, liste }: Record<string, unknown>): ScanSearch {
  const list = dockLists.find((name) => name === liste && name !== 'to_judge')
  const [scanned, from] = [text(scan), text(retour)]
  if (scanned === '') return list ? { liste: list } : {}
  return from === '' ? { scan: scanned } : { scan: scanned, retour: from }
}

/** What a scanner typed, without what surrounds it: the kind of code that some put before it (ISO/IEC 15424), or the address of a return's page. */
export function scanned(typed: string): string {
  const trimmed = typed.trim().replace(/^\][A-Za-z]\d/, '')
  const meant = fromOtherKeyboard(trimmed)
  if (meant !== undefined) return meant
  return /^https?:\/\//i.test(trimmed) ? (trimmed.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? trimmed) : trimmed
}
