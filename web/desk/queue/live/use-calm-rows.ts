import { useState } from 'react'
import { settle, type Settled } from './settle.ts'

type Numbered = { number: string }

/** The list's rows, calm while others work; `refresh` shows it as it is. Another list (`key`) begins anew. */
export function useCalmRows<Row extends Numbered>(fresh: readonly Row[], key: string): Settled<Row> & { refresh: () => void } {
  const [standing, keep] = useState<{ key: string; rows: readonly Row[] }>({ key, rows: fresh })
  const same = standing.key === key
  const settled = settle(same ? standing.rows : [], fresh)
  // Kept while drawing: what was appended stands from now on.
  if (!same || settled.rows.length !== standing.rows.length) keep({ key, rows: settled.rows })
  return { ...settled, refresh: () => keep({ key, rows: fresh }) }
}
