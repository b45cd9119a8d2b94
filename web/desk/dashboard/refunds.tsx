import { useT } from '../../ui/words/use-t.ts'
import { Percentiles } from './answers.tsx'
import { Histogram } from './charts/histogram.tsx'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'
import { Rests } from './rests.tsx'

/** How long customers waited for their money once the goods were here. */
export function Refunds(shown: Shown) {
  const t = useT()
  const { count, median, ninth, within, promised, days, workingTime, rests } = shown.view.refunds
  const told = (value: number | null): string => (value === null ? '–' : t('dashboard.days', { days: value }))
  return (
    <Figure {...shown} table="refunds" sub={t(workingTime ? 'dashboard.refunds.sub-working' : 'dashboard.refunds.sub', { count })}>
      {count === 0 ? (
        <NoData />
      ) : (
        <>
          <Histogram
            label={t('dashboard.refunds.label', { count, within, median: told(median), ninth: told(ninth) })}
            bars={days.map(({ day, more, count: here }) => {
              const label = more ? `> ${day}` : String(day)
              return { label, count: here, title: t('dashboard.bar', { label, count: here }), late: more || day > promised }
            })}
            goal={{
              after: promised,
              words: [t('dashboard.refunds.promise', { days: promised }), t('dashboard.kept-of', { within, count })],
            }}
          />
          <Percentiles median={told(median)} ninth={told(ninth)} />
          <Rests rests={rests} />
        </>
      )}
    </Figure>
  )
}
