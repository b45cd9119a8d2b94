import { useState } from 'react'
import { settle, type Settled } from './settle.ts'

type Numbered = { number: string }
type Fresh<Row> = { rows: readonly Row[]; /** Another list's rows, which stand until this one's have come. */ isPlaceholderData: boolean }

/** The list's rows, calm while others work; `refresh` shows it as it is. Another list (`key`) begins anew. */
export function useCalmRows<Row extends Numbered>(list: Fresh<Row>, key: string): Settled<Row> & { refresh: () => void } {
  const coming = list.isPlaceholderData
  const fresh = { key: coming ? 'coming' : key, rows: coming ? [] : list.rows }
  const [standing, keep] = useState<{ key: string; rows: readonly Row[] }>(fresh)
  const same = standing.key === fresh.key
  const settled = settle(same ? standing.rows : [], fresh.rows)
  // Kept while drawing: what was appended stands from now on.
  if (!same || settled.rows.length !== standing.rows.length) keep({ key: fresh.key, rows: settled.rows })
  const refresh = (): void => keep(fresh)
  return coming ? { rows: list.rows, gone: new Set(), come: 0, refresh } : { ...settled, refresh }
}
