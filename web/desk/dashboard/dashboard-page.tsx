import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { DashboardView } from '#application/figures/view.ts'
import { hasRole } from '#domain/actor.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { formatDateTime, formatLocalDate } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty, WaitingShuttle } from '../../ui/notice/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Agents } from './agents.tsx'
import { Answers } from './answers.tsx'
import { Costs } from './costs.tsx'
import './dashboard.css'
import { type DashboardSearch, periodAsked } from './dashboard-search.ts'
import { ExportMenu } from './export-menu.tsx'
import { Kpis } from './kpis.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { Products } from './products.tsx'
import { Promises } from './promises.tsx'
import { Reasons } from './reasons.tsx'
import { Refunds } from './refunds.tsx'
import { Value } from './value.tsx'
import { Volume } from './volume.tsx'

/** What a manager steers by: one period beside the one before it. */
export function DashboardPage() {
  const t = useT()
  const me = useMe()
  const search = useSearch({ from: '/desk/pilotage' })
  useTitle(t('dashboard.title'))
  if (me === null || !hasRole(me, 'manager'))
    return (
      <div className="dash">
        <div className="dash-top">
          <h1>{t('dashboard.title')}</h1>
        </div>
        <Empty title={t('dashboard.not-yours')}>{t('dashboard.not-yours.hint')}</Empty>
      </div>
    )
  return <Dashboard search={search} />
}

function Dashboard({ search }: { search: DashboardSearch }) {
  const t = useT()
  const asked = periodAsked(search)
  // Counted every minute. The period before stays in sight until the next one is there.
  const dashboard = useQuery({
    ...apiQuery<DashboardView>('/desk/dashboard', asked),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  })
  const { data, error } = dashboard
  return (
    <div className="dash" aria-busy={dashboard.isPending || dashboard.isPlaceholderData}>
      <div className="dash-top">
        <h1>{t('dashboard.title')}</h1>
        {data && (
          <span className="soft">
            {t('dashboard.period', {
              from: formatLocalDate(data.period.from, t.locale),
              to: formatLocalDate(data.period.to, t.locale),
              days: data.period.days,
            })}
          </span>
        )}
        <PeriodChoice search={search} period={data?.period} />
        <ExportMenu path="/desk/dashboard/export" asked={asked} words={t('dashboard.export')} />
      </div>
      {error && <LoadProblem error={error} retry={() => void dashboard.refetch()} />}
      {dashboard.isPending && <Skeleton lines={14} />}
      {data && <Figures view={data} asked={asked} />}
    </div>
  )
}

export type Shown = { view: DashboardView; asked: ReturnType<typeof periodAsked> }

function Figures({ view, asked }: Shown) {
  const t = useT()
  const shown = { view, asked }
  const nothing = view.requests.count === 0 && view.requests.orders === 0 && view.promises.kept + view.promises.missed === 0
  if (view.countedAt === null) return <Empty title={t('dashboard.uncounted')}>{t('dashboard.uncounted.hint')}</Empty>
  return (
    <>
      {view.waiting > 0 && <Notice>{t('dashboard.waiting', { days: view.waiting })}</Notice>}
      {view.otherCurrencies.length > 0 && (
        <Notice>{t('dashboard.currencies', { currency: view.currency, others: view.otherCurrencies.join(', ') })}</Notice>
      )}
      <Kpis view={view} />
      {nothing ? (
        <Empty title={t('dashboard.empty')} art={<WaitingShuttle />}>
          {t('dashboard.empty.hint')}
        </Empty>
      ) : (
        <>
          <div className="dash-row dash-row--a">
            <Promises {...shown} />
            <Answers {...shown} />
            <Refunds {...shown} />
          </div>
          <div className="dash-row dash-row--b">
            <Products {...shown} />
            <Reasons {...shown} />
            <div>
              <Value {...shown} />
              <Costs {...shown} />
            </div>
          </div>
          <div className="dash-row dash-row--c">
            <Volume {...shown} />
            <Agents {...shown} />
          </div>
        </>
      )}
      <p className="dash-foot">{t('dashboard.counted', { at: formatDateTime(view.countedAt, t.locale) })}</p>
    </>
  )
}
