import { Fragment } from 'react'
import type { DashboardView } from '#application/figures/view.ts'
import { Clause, JudgedUnder } from '../../ui/status/clause.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'

type Of = { rests: DashboardView['answers']['rests'] }

/** What an engagement is made of: each promise with its length and the clauses that set it. */
export function Rests({ rests: { version, promises } }: Of) {
  const t = useT()
  const clauses = [...new Set(promises.flatMap((promise) => promise.clauses))]
  return (
    <p className="fig-sub fig-more">
      {t('dashboard.rests', { parts: promises.map((promise) => partWords(promise, t)).join(t('dashboard.rests.then')) })}
      <JudgedUnder value={version}>
        {clauses.map((id) => (
          <Fragment key={id}>
            {', '}
            <Clause id={id} inline />
          </Fragment>
        ))}
      </JudgedUnder>
    </p>
  )
}

const partWords = ({ kind, lasting: { hours, days, working } }: Of['rests']['promises'][number], t: T): string =>
  t('dashboard.rests.part', {
    name: t(`words.promise.${kind}`),
    time: hours === null ? t('dashboard.days', { days: days ?? 0 }) : t(working ? 'dashboard.hours.working' : 'dashboard.hours', { hours }),
  })
