import { Link } from '@tanstack/react-router'
import type { PolicyView } from '#application/policy/view.ts'
import { formatDate } from '../../ui/format/date.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** On a version that is not in force: for whom it still counts, and which one is. */
export function Standing({ policy: { standing, inForce, inForceFrom } }: { policy: PolicyView }) {
  const t = useT()
  if (standing === 'in_force') return null
  const current = <Link to="/politique">{t('policy.standing.current', { version: inForce })}</Link>
  return (
    <Notice tone={standing === 'past' ? 'warn' : 'info'}>
      {standing === 'past' ? t('policy.standing.past') : t('policy.standing.coming', { from: formatDate(inForceFrom, t.locale) })} {current}
    </Notice>
  )
}
