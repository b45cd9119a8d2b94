import { Deadline } from '../../ui/deadline/deadline.tsx'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { More } from '../../ui/control/more.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { groupRows } from '../queue/group-rows.ts'
import { RowGroups } from '../queue/row-groups.tsx'
import { useOwed } from './use-owed.ts'
import { Prepare } from './transfers/prepare.tsx'
import { TickTransfer } from './transfers/tick-transfer.tsx'
import { useTransferable } from './transfers/use-transferable.ts'
import { AmountCell, KindCell, WhoCell } from './money-cells.tsx'

/** What is to be executed, nearest promise first. */
export function OwedList() {
  const t = useT()
  const now = useMinute()
  const owed = useOwed()
  const ticked = useTransferable(owed.rows)
  const columns: readonly Column[] = [
    ...(ticked.some ? [{ key: 'tick', label: <span className="sr">{t('finance.transfer.tick.column')}</span>, width: '2.5rem' }] : []),
    { key: 'who', label: t('finance.column.customer'), width: '27%' },
    { key: 'kind', label: t('finance.column.owed') },
    { key: 'amount', label: t('finance.column.amount'), num: true, width: '7.5rem' },
    { key: 'payment', label: t('finance.column.payment'), width: '10rem' },
    { key: 'since', label: t('finance.column.since'), width: '8rem' },
    { key: 'left', label: t('finance.column.left'), width: '10.5rem', sort: 'ascending' },
  ]
  if (owed.error) return <LoadProblem error={owed.error} retry={() => void owed.refetch()} />
  if (owed.isSuccess && owed.rows.length === 0) return <Empty title={t('finance.owed.empty')}>{t('finance.owed.empty.hint')}</Empty>
  return (
    <>
      {ticked.some && <Prepare rows={ticked.rows} onDone={ticked.clear} />}
      <Table label={t('finance.list.owed')} columns={columns} fixed>
        {owed.isPending && <SkeletonRows columns={columns.length} rows={6} />}
        <RowGroups
          groups={groupRows(owed.rows, now)}
          columns={columns.length}
          count={({ rows }, last) => t(owed.hasNextPage && last ? 'finance.at-least' : 'finance.count', { count: rows.length })}
        >
          {(row) => (
            <tr key={row.resolutionId}>
              {ticked.some && <TickTransfer row={row} ticked={ticked} />}
              <WhoCell row={row} />
              <KindCell row={row}>
                {row.paymentFileId === null ? row.early && t('finance.early') : t('finance.transfer.under-way')}
              </KindCell>
              <AmountCell row={row} />
              <td>
                <span className="mono cut" title={row.paymentReference ?? undefined}>
                  {row.paymentReference ?? '–'}
                </span>
              </td>
              <td className="nb">
                <Moment at={row.owedAt} />
              </td>
              <td>{row.deadline && <Deadline deadline={row.deadline} />}</td>
            </tr>
          )}
        </RowGroups>
      </Table>
      <More list={owed} className="queue-more" />
    </>
  )
}
