import { formatDuration } from '../../ui/format/duration.ts'
import { formatNumber } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Histogram } from './charts/histogram.tsx'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'
import { Rests } from './rests.tsx'

/** How long customers waited for the first answer to their request. */
export function Answers(shown: Shown) {
  const t = useT()
  const { count, median, ninth, within, promised, classes, workingTime, rests } = shown.view.answers
  const hours = (minutes: number): string => formatNumber(Math.round(minutes / 6) / 10, t.locale)
  const last = classes.findLast(({ upTo }) => upTo !== null)?.upTo ?? 0
  const spoken = { count, within, median: formatDuration((median ?? 0) * 60_000, t), ninth: formatDuration((ninth ?? 0) * 60_000, t) }
  return (
    <Figure {...shown} table="answers" sub={t(workingTime ? 'dashboard.answers.sub-working' : 'dashboard.answers.sub', { count })}>
      {count === 0 ? (
        <NoData />
      ) : (
        <>
          <Histogram
            label={t('dashboard.answers.label', spoken)}
            bars={classes.map(({ upTo, count: here }) => {
              const label = upTo === null ? `> ${hours(last)}` : `≤ ${hours(upTo)}`
              return { label, count: here, title: t('dashboard.bar', { label, count: here }), late: upTo === null || upTo > promised }
            })}
            goal={{
              after: classes.filter(({ upTo }) => upTo !== null && upTo <= promised).length,
              words: [t('dashboard.answers.promise', { hours: hours(promised) }), t('dashboard.kept-of', { within, count })],
            }}
          />
          <Percentiles median={spoken.median} ninth={spoken.ninth} />
          <Rests rests={rests} />
        </>
      )}
    </Figure>
  )
}

/** Half of them, and nine in ten. */
export function Percentiles({ median, ninth }: { median: string; ninth: string }) {
  const t = useT()
  return (
    <dl className="fig-p">
      <dt>{t('dashboard.p50')}</dt>
      <dd>{median}</dd>
      <dt>{t('dashboard.p90')}</dt>
      <dd>{ninth}</dd>
    </dl>
  )
}
