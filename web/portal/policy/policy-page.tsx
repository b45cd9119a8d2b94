import { Link, useParams } from '@tanstack/react-router'
import type { PolicyView } from '#application/policy/view.ts'
import { isAbsent, problemOf } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { MissingPage } from '../../ui/page/missing-page.tsx'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Contents, type Part } from './contents.tsx'
import { PolicyParts } from './policy-parts.tsx'
import { Printed } from './printed.tsx'
import { Standing } from './standing.tsx'
import { inForceWords } from './version-words.ts'
import './policy.css'

/** The policy in force, or the version of the address: what every decision's clause leads to. Open to everybody. */
export function PolicyPage() {
  const t = useT()
  const { version } = useParams({ strict: false })
  const policy = useApi<PolicyView>(version === undefined ? '/policy' : `/policy/versions/${version}`)
  useTitle(version === undefined ? t('portal.nav.policy') : t('policy.tab', { version }))
  if (policy.data) return <Published policy={policy.data} asked={version !== undefined} />
  if (policy.isPending) return <Skeleton lines={12} page />
  if (isAbsent(problemOf(policy.error, true))) return <MissingPage />
  return <LoadProblem error={policy.error} retry={() => void policy.refetch()} page />
}

/** `asked`: this version, whatever is in force; its clauses lead to one another. */
function Published({ policy, asked }: { policy: PolicyView; asked: boolean }) {
  const t = useT()
  const parts = partsOf(policy, t)
  return (
    <JudgedUnder value={asked ? policy.version : null}>
      <div className="policy">
        <header>
          <h1>{t('policy.title')}</h1>
          <p className="policy-lead">{t('policy.lead')}</p>
          <div className="policy-version">
            <p>
              {inForceWords(policy, t)} {policy.versions > 1 && <Link to="/politique/versions">{t('policy.versions.link')}</Link>}
            </p>
            <Button kind="quiet" icon="print" onClick={() => window.print()}>
              {t('policy.print')}
            </Button>
          </div>
          <Printed />
          <Standing policy={policy} />
        </header>
        <Contents parts={parts} />
        <article>
          <PolicyParts policy={policy} parts={parts} />
        </article>
      </div>
    </JudgedUnder>
  )
}

const partIds = ['types', 'rights', 'rules', 'delays', 'loyalty', 'disagreement'] as const
export type PartId = (typeof partIds)[number]

/** The parts that this policy has, in their order. */
const partsOf = ({ merchant, tiers }: PolicyView, t: ReturnType<typeof useT>): readonly (Part & { id: PartId })[] =>
  partIds
    .filter((id) => id !== 'loyalty' || merchant.loyaltyUrl !== null || tiers.some((tier) => tier.types.length > 0))
    .map((id) => ({ id, title: t(`policy.part.${id}`) }))
