import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ReplyAddresses } from '../../reply-addresses.tsx'
import { Claims } from './claims.tsx'
import { CustomerFacts } from './customer-facts.tsx'
import { HeldInName } from './held-in-name.tsx'
import { JudgedLine } from './judged-line.tsx'
import { OrderFacts } from './order-facts.tsx'
import { Apart } from './apart.tsx'
import { Promises } from './promises.tsx'

/** What is known: who asks, of which order, what the policy says of it, what was declared and shown. */
export function Facts({ view }: { view: ReturnView }) {
  const t = useT()
  const supports = hasRole({ roles: useMe()?.roles ?? [] }, 'support')
  return (
    <>
      <HeldInName view={view} />
      <Promises view={view} />
      <Apart of={`/returns/${view.number}`} />
      <section>
        <CustomerFacts view={view} />
        <OrderFacts view={view} />
      </section>
      <section>
        <h2>{t('desk.facts.policy')}</h2>
        <p className="small muted">
          <a href={`/politique/versions/${view.policyVersion}`}>
            {t('desk.facts.policy.version', { type: view.typeLabel, version: view.policyVersion })}
          </a>
        </p>
        {view.lines.map((line) => (
          <JudgedLine key={line.id} line={line} view={view} />
        ))}
      </section>
      <Claims view={view} />
      {supports && <ReplyAddresses path={`/returns/${view.number}`} />}
    </>
  )
}
