import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { CarriersView } from './carriers-view.ts'
import { changeWords } from './change-words.ts'

/** Who changed what when, and why, newest first. */
export function CarriersHistory({ history }: Pick<CarriersView, 'history'>) {
  const t = useT()
  return (
    <section className="carriers-past">
      <h2>{t('carriers.history')}</h2>
      {history.length === 0 && <p className="muted">{t('carriers.history.none')}</p>}
      <ol>
        {history.map(({ version, at, by, why, changes }) => (
          <li key={version}>
            <p>
              <b>{by ?? t('words.role.system')}</b>, <Moment at={at} as="dateTime" />
            </p>
            {changes.map((change) => (
              <p key={change.part}>{changeWords(change, t)}</p>
            ))}
            {why !== null && <p className="soft">{t('carriers.history.why', { why })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
