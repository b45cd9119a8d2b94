import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { RetentionView } from './retention-view.ts'

/** Who set which period when, and why, newest first. */
export function RetentionHistory({ history }: Pick<RetentionView, 'history'>) {
  const t = useT()
  const length = (months: number | null): string => (months === null ? t('retention.endless') : t('retention.length', { months }))
  return (
    <section className="retention-past">
      <h2>{t('retention.history')}</h2>
      {history.length === 0 && <p className="muted">{t('retention.history.none')}</p>}
      <ol>
        {history.map(({ version, at, by, why, changes }) => (
          <li key={version}>
            <p>
              <b>{by ?? t('words.role.system')}</b>, <Moment at={at} as="dateTime" />
            </p>
            {changes.map(({ class: name, before, after }) => (
              <p key={name}>
                {t('retention.history.change', { name: t(`retention.class.${name}`), before: length(before), after: length(after) })}
              </p>
            ))}
            {why !== null && <p className="soft">{t('retention.history.why', { why })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
