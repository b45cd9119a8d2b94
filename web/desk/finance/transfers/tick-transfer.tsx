import type { OwedRow } from '#application/returns/money-view.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { transferable, type TransferTicks } from './use-transferable.ts'

/** The box of one row; without one where nothing can be transferred. */
export function TickTransfer({ row, ticked }: { row: OwedRow; ticked: TransferTicks }) {
  const t = useT()
  return (
    <td className="tick">
      {transferable(row) && (
        <input
          type="checkbox"
          checked={ticked.has(row)}
          aria-label={t('finance.transfer.tick', { number: row.number, lastFour: row.lastFour ?? '' })}
          onChange={() => ticked.tick(row)}
        />
      )}
    </td>
  )
}
