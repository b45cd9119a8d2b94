import { Link } from '@tanstack/react-router'
import type { ExecutedRow } from '#application/returns/money-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { More } from '../../ui/control/more.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ExecutedTabs } from './months/executed-tabs.tsx'
import { monthName } from './months/month-name.ts'
import { AmountCell, KindCell, WhoCell } from './money-cells.tsx'

/** What was executed, ever or in a month, newest first; what was voided since says so. */
export function ExecutedList({ month }: { month: string | undefined }) {
  const t = useT()
  const executed = useApiPages<ExecutedRow>('/finance/executed', { limit: 50, ...(month === undefined ? {} : { month }) })
  const columns: readonly Column[] = [
    { key: 'who', label: t('finance.column.customer'), width: '26%' },
    { key: 'kind', label: t('finance.column.done') },
    { key: 'amount', label: t('finance.column.amount'), num: true, width: '7.5rem' },
    { key: 'reference', label: t('finance.column.reference'), width: 'clamp(8rem, 16cqi, 13rem)' },
    { key: 'by', label: t('finance.column.by'), width: 'clamp(6.5rem, 11cqi, 10rem)' },
    { key: 'at', label: t('finance.column.at'), width: '11.5rem', sort: 'descending' },
  ]
  if (executed.error) return <LoadProblem error={executed.error} retry={() => void executed.refetch()} />
  if (executed.isSuccess && executed.rows.length === 0 && month === undefined)
    return <Empty title={t('finance.executed.empty')}>{t('finance.executed.empty.hint')}</Empty>
  return (
    <>
      <ExecutedTabs>
        {month !== undefined && (
          <>
            <b>{monthName(month, t.locale)}</b>
            <Link to="/desk/finance" search={{ vue: 'executes' }}>
              {t('finance.executed.ever')}
            </Link>
          </>
        )}
      </ExecutedTabs>
      <Table label={t('finance.list.executed')} columns={columns} fixed>
        {executed.isPending && <SkeletonRows columns={columns.length} rows={6} />}
        {executed.rows.map((row) => (
          <tr key={row.resolutionId} className={row.voidedAt ? 'voided' : undefined}>
            <WhoCell row={row} />
            <KindCell row={row} done>
              {row.voidedAt && <Status tone="bad">{t('finance.voided')}</Status>}
            </KindCell>
            <AmountCell row={row} />
            <td>
              <span className="mono cut" title={row.reference}>
                {row.reference}
              </span>
            </td>
            <td>
              <span className="cut">{row.executedBy ?? t('finance.machine')}</span>
            </td>
            <td className="nb">
              <Moment at={row.executedAt} as="dateTime" />
            </td>
          </tr>
        ))}
      </Table>
      <More list={executed} className="queue-more" />
    </>
  )
}
