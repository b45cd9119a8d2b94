import type { ReactNode } from 'react'
import type { OwedRow } from '#application/returns/money-view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { More } from '../../ui/control/more.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'
import { TickCell, tickColumn } from '../queue/ticks.tsx'
import { useTicked } from '../queue/use-ticked.ts'
import { groupRows } from '../queue/group-rows.ts'
import { RowGroups } from '../queue/row-groups.tsx'
import { useOwed } from './use-owed.ts'
import { BatchBar } from './batch/batch-bar.tsx'
import { isPayable } from './batch/payable.ts'
import { Waiting } from './transfers/waiting.tsx'
import { AmountCell, KindCell, WhoCell } from './money-cells.tsx'

/** What is to be executed, nearest promise first. */
export function OwedList() {
  const t = useT()
  const now = useMinute()
  const owed = useOwed()
  const payable = owed.rows.filter(isPayable)
  const ids = payable.map(({ resolutionId }) => resolutionId)
  const ticked = useTicked({ rows: ids.map((number) => ({ number })), gone: new Set(), come: 0 }, 'owed')
  const columns: readonly Column[] = [
    tickColumn(t('finance.batch.all'), ids, ticked),
    { key: 'who', label: t('finance.column.customer'), width: '25%' },
    { key: 'kind', label: t('finance.column.owed') },
    { key: 'amount', label: t('finance.column.amount'), num: true, width: '6.75rem' },
    { key: 'payment', label: t('finance.column.payment'), width: '9rem' },
    { key: 'since', label: t('finance.column.since'), width: '7.25rem' },
    { key: 'left', label: t('finance.column.left'), width: '9rem', sort: 'ascending' },
  ]
  if (owed.error) return <LoadProblem error={owed.error} retry={() => void owed.refetch()} />
  if (owed.isSuccess && owed.rows.length === 0) return <Empty title={t('finance.owed.empty')}>{t('finance.owed.empty.hint')}</Empty>
  return (
    <>
      <Waiting />
      {ticked.numbers.size > 0 && (
        <BatchBar rows={payable.filter(({ resolutionId }) => ticked.numbers.has(resolutionId))} onClear={ticked.clear} />
      )}
      <Table label={t('finance.list.owed')} columns={columns} fixed>
        {owed.isPending && <SkeletonRows columns={columns.length} rows={6} />}
        <RowGroups
          groups={groupRows(owed.rows, now)}
          columns={columns.length}
          count={({ rows }, last) => t(owed.hasNextPage && last ? 'finance.at-least' : 'finance.count', { count: rows.length })}
        >
          {(row) => (
            <tr key={row.resolutionId} className={ticked.numbers.has(row.resolutionId) ? 'ticked' : undefined}>
              <TickCell
                id={row.resolutionId}
                label={t('finance.batch.tick', { number: row.number })}
                ticked={ticked.numbers.has(row.resolutionId)}
                gone={!isPayable(row)}
                onTick={ticked.tick}
              />
              <WhoCell row={row} />
              <KindCell row={row}>{apart(row, t)}</KindCell>
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

/** What matters more than where the amount goes. */
function apart({ paymentFileId, failure, early }: OwedRow, t: T): ReactNode {
  if (paymentFileId !== null) return t('finance.transfer.under-way')
  if (failure !== null) return <Status tone="bad">{t('finance.transfer.payment.failed', { failure })}</Status>
  return early && t('finance.early')
}
