import { formatDay } from '../../ui/format/date.ts'
import { formatShare } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { ShareLine } from './charts/share-line.tsx'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

/** Of fewer promises a share says little: one of two is 50 %. */
const FEW = 10

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
        <>
          <ShareLine
            label={t('dashboard.promises.label', {
              kept: promises.kept,
              all: decided,
              share: percent(promises.kept / decided),
              objective: percent(promises.objective),
            })}
            objective={promises.objective}
            percent={percent}
            weeks={weeks.map(({ week, kept, missed }) => {
              const all = kept + missed
              const label = formatDay(`${week}T12:00:00.000Z`, t.locale)
              const share = all === 0 ? null : kept / all
              return {
                label,
                share,
                few: share === null || all >= FEW ? null : t('dashboard.promises.few', { kept, all }),
                title: t('dashboard.promises.week', { week: label, kept, all, share: share === null ? '–' : percent(share) }),
              }
            })}
          />
          <LineKey
            objective={percent(promises.objective)}
            few={weeks.some(({ kept, missed }) => kept + missed > 0 && kept + missed < FEW)}
          />
        </>
      )}
    </Figure>
  )
}

/** What the dashes and the hollow points are. */
function LineKey({ objective, few }: { objective: string; few: boolean }) {
  const t = useT()
  return (
    <p className="fig-sub fig-more line-key">
      <span className="nb">
        <svg viewBox="0 0 24 8" aria-hidden="true">
          <path className="goal" d="M0 4H24" />
        </svg>
        {t('dashboard.promises.objective', { share: objective })}
      </span>
      {few && (
        <span className="nb">
          <svg viewBox="0 0 24 8" aria-hidden="true">
            <circle className="dot dot--few" cx="12" cy="4" r="3.2" />
          </svg>
          {t('dashboard.promises.few-key', { count: FEW })}
        </span>
      )}
    </p>
  )
}
