import { useState } from 'react'
import type { OwedRow } from '#application/returns/money-view.ts'
import { deedOf } from '../deed.ts'

/** Whether it may go into a file of transfers: its customer gave an account, money is paid out for it, and no other file has it. */
export const transferable = (row: OwedRow): boolean =>
  row.lastFour !== null && row.paymentFileId === null && row.kind !== 'credit' && row.currency === 'EUR' && deedOf(row).paid > 0

export type TransferTicks = {
  /** Whether any of the list can be ticked. */
  some: boolean
  rows: readonly OwedRow[]
  has: (row: OwedRow) => boolean
  tick: (row: OwedRow) => void
  clear: () => void
}

/** What is ticked for a transfer, of what still can be. */
export function useTransferable(rows: readonly OwedRow[]): TransferTicks {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const can = rows.filter(transferable)
  return {
    some: can.length > 0,
    rows: can.filter(({ resolutionId }) => ids.has(resolutionId)),
    has: ({ resolutionId }) => ids.has(resolutionId),
    tick({ resolutionId }) {
      setIds(ids.has(resolutionId) ? new Set([...ids].filter((id) => id !== resolutionId)) : new Set([...ids, resolutionId]))
    },
    clear: () => setIds(new Set()),
  }
}
