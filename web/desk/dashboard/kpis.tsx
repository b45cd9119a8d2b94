import type { DashboardView } from '#application/figures/view.ts'
import type { TableId } from '#application/figures/table-words.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { formatMoney, formatNumber, formatShare } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { beside, better, change, points } from './compared.ts'
import { About } from './figure.tsx'

type Of = { view: DashboardView }

/** The five figures above all others, each beside the period before. */
export const Kpis = ({ view }: Of) => (
  <dl className="kpis">
    <Requests view={view} />
    <Promised view={view} />
    <Answered view={view} />
    <Refunded view={view} />
    <Returned view={view} />
  </dl>
)

function Requests({ view }: Of) {
  const t = useT()
  const { count, before, orders } = view.requests
  return (
    <Kpi
      view={view}
      table="summary"
      name={t('dashboard.kpi.requests')}
      value={formatNumber(count, t.locale)}
      what={orders > 0 ? t('dashboard.kpi.of-orders', { share: formatShare(count / orders, t.locale) }) : undefined}
      compared={beside(before === 0 ? null : formatNumber(before, t.locale), change({ now: count, before, count: before }, t), t)}
    />
  )
}

const trendOf = (by: number | null): 'ok' | 'bad' | undefined => (by === null || by === 0 ? undefined : by > 0 ? 'ok' : 'bad')

const shareOf = ({ kept, missed }: { kept: number; missed: number }): number | null => (kept + missed > 0 ? kept / (kept + missed) : null)

function Promised({ view }: Of) {
  const t = useT()
  const { objective, before } = view.promises
  const [share, was] = [shareOf(view.promises), shareOf(before)]
  const name = t('dashboard.kpi.promises')
  if (share === null) return <Kpi view={view} table="promises" name={name} value="–" />
  const reached = share >= objective
  const by = was === null ? null : points(share, was)
  const told = (value: number) => ({ points: formatNumber(Math.abs(value), t.locale) })
  const difference = by === null || by === 0 ? null : t(by > 0 ? 'dashboard.kpi.points-better' : 'dashboard.kpi.points-worse', told(by))
  return (
    <Kpi
      view={view}
      table="promises"
      name={name}
      value={formatShare(share, t.locale)}
      tone={reached ? 'ok' : 'bad'}
      what={t(reached ? 'dashboard.kpi.above' : 'dashboard.kpi.below', told(points(share, objective)))}
      compared={beside(was === null ? null : formatShare(was, t.locale), difference, t)}
      trend={trendOf(by)}
    />
  )
}

function Answered({ view }: Of) {
  const t = useT()
  const { median, before } = view.answers
  const told = (minutes: number): string => formatDuration(minutes * 60_000, t)
  return (
    <Delay
      view={view}
      table="answers"
      name={t('dashboard.kpi.answer')}
      what={t('dashboard.kpi.median')}
      now={median}
      before={before.median}
      told={told}
    />
  )
}

function Refunded({ view }: Of) {
  const t = useT()
  const { median, before } = view.refunds
  const told = (days: number): string => t('dashboard.days', { days })
  return (
    <Delay
      view={view}
      table="refunds"
      name={t('dashboard.kpi.refund')}
      what={t('dashboard.kpi.median-refund')}
      now={median}
      before={before.median}
      told={told}
    />
  )
}

type DelayProps = Of & {
  table: TableId
  name: string
  what: string
  now: number | null
  before: number | null
  told: (value: number) => string
}

function Delay({ now, before, what, told, ...kpi }: DelayProps) {
  const t = useT()
  if (now === null) return <Kpi {...kpi} value="–" />
  const by = better(now, before)
  const difference = by === null || by === 0 ? null : t(by > 0 ? 'dashboard.kpi.better' : 'dashboard.kpi.worse', { by: told(Math.abs(by)) })
  return (
    <Kpi
      {...kpi}
      value={told(now)}
      what={what}
      compared={beside(before === null ? null : told(before), difference, t)}
      trend={trendOf(by)}
    />
  )
}

function Returned({ view }: Of) {
  const t = useT()
  const { amount, before, accepted, restocked } = view.value
  const restock = accepted > 0 && formatShare(Math.round((restocked / accepted) * 100) / 100, t.locale)
  return (
    <Kpi
      view={view}
      table="value"
      name={t('dashboard.kpi.value')}
      value={formatMoney(amount, view.currency, t.locale)}
      long
      what={restock === false ? undefined : t('dashboard.kpi.restocked', { share: restock })}
      compared={beside(
        before === 0 ? null : formatMoney(before, view.currency, t.locale),
        change({ now: amount, before, count: view.requests.before }, t),
        t,
      )}
    />
  )
}

type Props = Of & {
  table: TableId
  name: string
  value: string
  /** What is said of it, on its own line. */
  what?: string | undefined
  tone?: 'ok' | 'bad'
  /** Beside the period before. */
  compared?: string
  /** Whether that is better than before, or worse: where more is neither, nothing. */
  trend?: 'ok' | 'bad' | undefined
  long?: boolean
}

function Kpi({ view, table, name, value, what, tone, compared, trend, long = false }: Props) {
  const data = view.tables.find(({ id }) => id === table)
  return (
    <div>
      <dt>
        {name}
        {data && <About data={data} label={name} />}
      </dt>
      <dd className={long ? 'kpi kpi--long' : 'kpi'}>{value}</dd>
      {what !== undefined && <dd className={tone ? `sub ${tone}` : 'sub'}>{what}</dd>}
      {compared !== undefined && <dd className={trend ? `sub ${trend}` : 'sub'}>{compared}</dd>}
    </div>
  )
}
