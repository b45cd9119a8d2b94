import { formatDay } from '../../ui/format/date.ts'
import { formatShare } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { ShareLine } from './charts/share-line.tsx'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

/** The share of promises kept, week by week, against the objective. */
export function Promises(shown: Shown) {
  const t = useT()
  const { weeks, promises } = shown.view
  const percent = (share: number): string => formatShare(share, t.locale)
  const decided = promises.kept + promises.missed
  return (
    <Figure {...shown} table="promises" sub={t('dashboard.promises.sub')}>
      {decided === 0 ? (
        <NoData />
      ) : (
        <ShareLine
          label={t('dashboard.promises.label', {
            kept: promises.kept,
            all: decided,
            share: percent(promises.kept / decided),
            objective: percent(promises.objective),
          })}
          objective={promises.objective}
          goalWords={t('dashboard.promises.objective', { share: percent(promises.objective) })}
          percent={percent}
          weeks={weeks.map(({ week, kept, missed }) => {
            const all = kept + missed
            const label = formatDay(`${week}T12:00:00.000Z`, t.locale)
            const share = all === 0 ? null : kept / all
            return {
              label,
              share,
              title: t('dashboard.promises.week', { week: label, kept, all, share: share === null ? '–' : percent(share) }),
            }
          })}
        />
      )}
    </Figure>
  )
}
