import { useState } from 'react'
import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { formatDateTime, formatSince } from '../../../ui/format/date.ts'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Coming } from './coming.tsx'
import { Differences } from './differences.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import type { PolicyVersion } from './version-view.ts'
import './policy-settings.css'

/** Every version of the policy, what each changed, and the way back to an earlier one. */
export function VersionsPage() {
  const t = useT()
  const query = useApi<{ items: readonly PolicyVersion[] }>('/settings/policy/versions')
  useTitle(t('settings.versions'))
  return (
    <>
      <h1>{t('settings.versions')}</h1>
      <p className="soft">{t('settings.versions.lead')}</p>
      {query.error && !query.data && <LoadProblem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={6} />}
      {query.data && (
        <section className="sheet pad">
          <Coming coming={query.data.items.filter(({ standing }) => standing === 'coming')} />
          <ul className="policy-versions">
            {query.data.items.map((one) => (
              <Row key={one.version} one={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Row({ one }: { one: PolicyVersion }) {
  const t = useT()
  const { version, standing, changes, publishedBy, publishedAt, publishedWhy, inForceFrom } = one
  const [asking, setAsking] = useState(false)
  return (
    <li>
      <div className="settings-head">
        <h2>{t('settings.version', { version })}</h2>
        <Chip {...(standing === 'in_force' ? { tone: 'ok' as const } : {})}>{t(`settings.standing.${standing}`)}</Chip>
        <span className="muted">
          {t('settings.version.from', { at: formatSince(inForceFrom, t.locale) })}
          {publishedBy !== null && `, ${t('settings.version.by', { name: publishedBy, at: formatDateTime(publishedAt, t.locale) })}`}
        </span>
        {standing === 'past' && (
          <span className="end">
            <Button onClick={() => setAsking(true)}>{t('settings.restore.label', { version })}</Button>
          </span>
        )}
      </div>
      {publishedWhy !== null && <p className="policy-why">{t('settings.version.why', { why: publishedWhy })}</p>}
      {changes.length > 0 && (
        <details open={standing !== 'past'}>
          <summary>{t('settings.version.changes')}</summary>
          <Differences changes={changes} />
        </details>
      )}
      {asking && <RestoreDialog version={version} onClose={() => setAsking(false)} />}
    </li>
  )
}
