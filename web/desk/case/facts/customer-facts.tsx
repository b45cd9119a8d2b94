import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { Tier } from '../../../ui/status/tier.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { BehalfMenu } from '../acts/behalf-menu.tsx'
import { Address } from '../../address.tsx'
import { accountWords, answerWords, ReturnRate } from '../../customers/standing.tsx'

export function CustomerFacts({ view }: { view: ReturnView }) {
  const t = useT()
  const customer = view.staff?.customer
  if (!customer) return null
  const { id, tier, name, email, returns, orders, answerWithin } = customer
  return (
    <>
      <div className="facts-head">
        <h2>{t('desk.facts.customer')}</h2>
        <BehalfMenu view={view} />
      </div>
      <dl className="kv">
        <dt>{t('desk.facts.contact')}</dt>
        <dd>
          {name !== email && (
            <>
              {name}
              <br />
            </>
          )}
          <Address email={email} />
        </dd>
        {tier && (
          <>
            <dt>{t('desk.facts.tier')}</dt>
            <dd>
              <Tier name={tier.name} level={tier.level} of={tier.of} />, {answerWords(answerWithin, t)}
            </dd>
          </>
        )}
        <dt>{t('desk.facts.account')}</dt>
        <dd>
          {accountWords(customer, t)}
          {id !== null && (
            <>
              ,{' '}
              <Link to="/desk/clients/$id" params={{ id }}>
                {t('case.file')}
              </Link>
            </>
          )}
        </dd>
        {view.bankAccount && (
          <>
            <dt>{t('case.account')}</dt>
            <dd>{t('case.account.of', view.bankAccount)}</dd>
          </>
        )}
        <dt>{t('desk.facts.returns')}</dt>
        <dd>
          <ReturnRate returns={returns} orders={orders} />
        </dd>
      </dl>
    </>
  )
}
