import type { PolicyView } from '#application/views.ts'
import { useApi } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Contents, type Part } from './contents.tsx'
import { PolicyParts } from './policy-parts.tsx'
import './policy.css'

/** The policy in force, as it is applied: what every decision's clause leads to. Open to everybody. */
export function PolicyPage() {
  const t = useT()
  const policy = useApi<PolicyView>('/policy')
  useTitle(t('portal.nav.policy'))
  if (policy.isPending) return <Skeleton lines={12} page />
  if (policy.error) return <LoadProblem error={policy.error} retry={() => void policy.refetch()} page />
  return <Published policy={policy.data} />
}

function Published({ policy }: { policy: PolicyView }) {
  const t = useT()
  const parts = partsOf(policy, t)
  return (
    <div className="policy">
      <header>
        <h1>{t('policy.title')}</h1>
        <p className="policy-lead">{t('policy.lead')}</p>
        <p className="policy-version">
          {t('policy.version', { version: policy.version, date: formatDate(policy.inForceFrom, t.locale) })}
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t('policy.print')}
          </Button>
        </p>
      </header>
      <Contents parts={parts} />
      <article>
        <PolicyParts policy={policy} parts={parts} />
      </article>
    </div>
  )
}

const partIds = ['types', 'rights', 'rules', 'delays', 'loyalty', 'disagreement'] as const
export type PartId = (typeof partIds)[number]

/** The parts that this policy has, in their order. */
const partsOf = ({ merchant, tiers }: PolicyView, t: ReturnType<typeof useT>): readonly (Part & { id: PartId })[] =>
  partIds
    .filter((id) => id !== 'loyalty' || merchant.loyaltyUrl !== null || tiers.some((tier) => tier.types.length > 0))
    .map((id) => ({ id, title: t(`policy.part.${id}`) }))
