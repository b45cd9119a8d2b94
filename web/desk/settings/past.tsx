import type { ReactNode } from 'react'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Version<Change> = { version: number; at: string; by: string | null; why?: string | null; changes: readonly Change[] }

type Props<Change> = {
  versions: readonly Version<Change>[]
  /** What is said where nothing was ever changed. */
  none: string
  /** One change as a paragraph with its key. */
  children: (change: Change) => ReactNode
}

/** Who changed what of a setting when, and why, newest first. */
export function Past<Change>({ versions, none, children }: Props<Change>) {
  const t = useT()
  if (versions.length === 0) return <p className="muted">{none}</p>
  return (
    <ol className="past">
      {versions.map(({ version, at, by, why = null, changes }) => (
        <li key={version}>
          <p>
            <b>{by ?? t('words.role.system')}</b>, <Moment at={at} as="dateTime" />
          </p>
          {changes.map(children)}
          {why !== null && <p className="soft">{t('settings.history.why', { why })}</p>}
        </li>
      ))}
    </ol>
  )
}

/** The same at the foot of a setting's page. */
export function History<Change>(props: Props<Change>) {
  const t = useT()
  return (
    <section className="history">
      <h2>{t('settings.history')}</h2>
      <Past {...props} />
    </section>
  )
}
