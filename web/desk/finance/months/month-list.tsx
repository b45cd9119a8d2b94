import { Link, useSearch } from '@tanstack/react-router'
import type { MonthSums } from '#application/accounts/ports.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMinute } from '../../../ui/deadline/use-minute.ts'
import { Money } from '../../../ui/format/money.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { ExecutedTabs } from './executed-tabs.tsx'
import { monthName } from './month-name.ts'

type Year = { year: number; items: readonly MonthSums[] }

/** What was given and taken back, month by month: each month adds up to the accountant's file of the same days. */
export function MonthList() {
  const t = useT()
  const { annee } = useSearch({ from: '/desk/finance' })
  const months = useApi<Year>(annee === undefined ? '/finance/months' : `/finance/months?year=${annee}`)
  const columns: readonly Column[] = [
    { key: 'month', label: t('finance.months.month'), width: '10rem' },
    { key: 'count', label: t('finance.months.count'), num: true, width: '7rem' },
    { key: 'paid', label: t('finance.months.paid'), num: true, width: '8.5rem' },
    { key: 'credited', label: t('finance.months.credited'), num: true, width: '8.5rem' },
    { key: 'reduced', label: t('finance.months.reduced'), num: true, width: '8.5rem' },
    { key: 'back', label: t('finance.months.back'), num: true, width: '8.5rem' },
    { key: 'net', label: t('finance.months.net'), num: true, width: '8.5rem' },
  ]
  if (months.error) return <LoadProblem error={months.error} retry={() => void months.refetch()} />
  return (
    <>
      <ExecutedTabs>
        <Years year={months.data?.year} />
      </ExecutedTabs>
      {months.isSuccess && months.data.items.length === 0 ? (
        <Empty title={t('finance.months.empty', { year: String(months.data.year) })}>{t('finance.months.empty.hint')}</Empty>
      ) : (
        <Table label={t('finance.list.months')} columns={columns} fixed>
          {months.isPending && <SkeletonRows columns={columns.length} rows={6} />}
          {months.data?.items.map((month) => (
            <MonthRow key={`${month.month} ${month.currency}`} month={month} />
          ))}
        </Table>
      )}
    </>
  )
}

/** The year that is shown, and those around it. */
function Years({ year }: { year: number | undefined }) {
  const t = useT()
  const now = useMinute()
  if (year === undefined) return null
  const around = [year - 1, ...(year < new Date(now).getUTCFullYear() ? [year + 1] : [])]
  return (
    <>
      <b>{String(year)}</b>
      {around.map((other) => (
        <Link
          key={other}
          to="/desk/finance"
          search={{ vue: 'mois', annee: other }}
          aria-label={t('finance.months.year', { year: String(other) })}
        >
          {String(other)}
        </Link>
      ))}
    </>
  )
}

function MonthRow({ month: { month, currency, executed, voided, paid, credited, reduced, takenBack } }: { month: MonthSums }) {
  const t = useT()
  const amounts = [paid, credited, reduced, -takenBack, paid + credited + reduced - takenBack]
  return (
    <tr>
      <td>
        <Link to="/desk/finance" search={{ vue: 'executes', mois: month }}>
          {monthName(month, t.locale)}
        </Link>
      </td>
      <td className="num">
        {executed}
        {voided > 0 && <span className="sub">{t('finance.months.voided', { count: voided })}</span>}
      </td>
      {amounts.map((amount, nth) => (
        // oxlint-disable-next-line react/no-array-index-key -- the columns of a row never change places
        <td key={nth} className="num">
          {amount === 0 ? '–' : <Money amount={amount} currency={currency} />}
        </td>
      ))}
    </tr>
  )
}
