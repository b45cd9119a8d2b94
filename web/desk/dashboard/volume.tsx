import { formatDay } from '../../ui/format/date.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Histogram } from './charts/histogram.tsx'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

/** How many requests each week brought. */
export function Volume(shown: Shown) {
  const t = useT()
  const { weeks, requests } = shown.view
  return (
    <Figure {...shown} table="volume" sub={t('dashboard.volume.sub', { count: requests.count, orders: requests.orders })}>
      {requests.count === 0 ? (
        <NoData />
      ) : (
        <Histogram
          labels={5}
          label={t('dashboard.volume.label', { count: requests.count, weeks: weeks.length })}
          bars={weeks.map(({ week, requests: count, orders }) => {
            const label = formatDay(`${week}T12:00:00.000Z`, t.locale)
            return { label, count, title: t('dashboard.volume.week', { week: label, count, orders }) }
          })}
        />
      )}
    </Figure>
  )
}
