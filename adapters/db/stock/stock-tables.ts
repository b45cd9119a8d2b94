import type { StockMovement } from '#application/stock/ports.ts'
import { instant } from '../instants.ts'

/** A movement of the ledger with its return's number, as JSON writes it. */
export const movements = `select m.unit_id as "unitId", m.sequence, m.verb, m.at, m.sku, m.name, m.serial, m.grade, m.disposition, m.quantity, r.number
  from stock_movements m join returns r on r.id = m.return_id`

export const readMovements = (rows: readonly { row: StockMovement }[]): StockMovement[] =>
  rows.map(({ row }) => ({ ...row, at: instant(row.at) }))

/** What the last hand-over ended with, or 0. */
export const handedOver = `(select coalesce(max(to_sequence), 0) from stock_handovers)`
