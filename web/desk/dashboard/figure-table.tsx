import type { FigureTable as Data } from '#application/figures/tables.ts'
import { formatDateTime, formatLocalDate } from '../../ui/format/date.ts'
import { formatMoney, formatNumber, formatShare } from '../../ui/format/number.ts'
import { Table } from '../../ui/table/table.tsx'
import type { Locale } from '../../ui/words/locale.ts'
import { useT } from '../../ui/words/use-t.ts'

type Cell = Data['rows'][number][number]
type Kind = Data['columns'][number]['kind']

/** The data behind a figure, as its file holds them. */
export function FigureTable({ data: { title, columns, rows } }: { data: Data }) {
  const t = useT()
  const { locale } = t
  return (
    <Table
      label={t('dashboard.figure.data', { figure: title })}
      columns={columns.map(({ title: label, kind }) => ({ key: label, label, num: kind !== 'text' && kind !== 'date' }))}
    >
      {rows.map((row, nth) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own, and never change places
        <tr key={nth}>
          {row.map((cell, index) => {
            const column = columns[index]
            const kind = column?.kind ?? 'text'
            return (
              <td key={column?.title} className={kind === 'text' || kind === 'date' ? undefined : 'num'}>
                {written(cell, kind, locale)}
              </td>
            )
          })}
        </tr>
      ))}
    </Table>
  )
}

function written(cell: Cell, kind: Kind, locale: Locale): string {
  if (cell === null) return '–'
  if (typeof cell === 'object') return formatMoney(cell.amount, cell.currency, locale)
  if (typeof cell === 'number') return kind === 'share' ? formatShare(cell, locale) : formatNumber(cell, locale)
  if (kind === 'date') return formatLocalDate(cell, locale)
  return kind === 'instant' ? formatDateTime(cell, locale) : cell
}
