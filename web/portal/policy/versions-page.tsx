import { Link } from '@tanstack/react-router'
import type { PolicyVersionView } from '#application/policy/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { inForceWords } from './version-words.ts'
import './policy.css'

/** Every version of the policy with its dates, newest first: a return is judged by one of them for good. */
export function VersionsPage() {
  const t = useT()
  const versions = useApi<readonly PolicyVersionView[]>('/policy/versions')
  useTitle(t('policy.versions.title'))
  return (
    <div className="policy-versions">
      <Link to="/politique" className="crumb">
        <Icon name="left" />
        {t('portal.nav.policy')}
      </Link>
      <h1>{t('policy.versions.title')}</h1>
      <p className="policy-lead">{t('policy.versions.lead')}</p>
      {versions.error && <LoadProblem error={versions.error} retry={() => void versions.refetch()} />}
      {versions.isPending && <Skeleton lines={4} />}
      <ol reversed>
        {versions.data?.map((version) => (
          <li key={version.version}>
            <Link to="/politique/versions/$version" params={{ version: String(version.version) }}>
              {inForceWords(version, t)}
            </Link>
            {version.standing === 'in_force' && <Chip tone="ok">{t('policy.versions.in-force')}</Chip>}
          </li>
        ))}
      </ol>
    </div>
  )
}
