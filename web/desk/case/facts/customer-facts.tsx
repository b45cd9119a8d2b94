import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { formatShare } from '../../../ui/format/number.ts'
import { Tier } from '../../../ui/status/tier.tsx'
import { useT } from '../../../ui/words/use-t.ts'

export function CustomerFacts({ view }: { view: ReturnView }) {
  const t = useT()
  const customer = view.staff?.customer
  if (!customer) return null
  const { tier, profile, company, name, email, returns, orders } = customer
  return (
    <section>
      <h2>{t('desk.facts.customer')}</h2>
      <dl className="kv">
        <dt>{t('desk.facts.contact')}</dt>
        <dd>
          {name !== email && (
            <>
              {name}
              <br />
            </>
          )}
          <a href={`mailto:${email}`}>{email}</a>
        </dd>
        {tier && (
          <>
            <dt>{t('desk.facts.tier')}</dt>
            <dd>
              <Tier name={tier.name} level={tier.level} of={tier.of} />
            </dd>
          </>
        )}
        <dt>{t('desk.facts.account')}</dt>
        <dd>
          {t(
            profile === 'account'
              ? 'desk.facts.account.account'
              : profile === 'retail'
                ? 'desk.facts.account.retail'
                : 'desk.facts.account.guest',
          )}
        </dd>
        <dt>{t('desk.facts.returns')}</dt>
        <dd>
          <Link to="/desk" search={{ q: company ?? email }}>
            {t('desk.facts.returns.of', { returns, orders })}
          </Link>
          {orders > 0 && returns <= orders && <span className="muted">, {formatShare(returns / orders, t.locale)}</span>}
        </dd>
      </dl>
    </section>
  )
}
