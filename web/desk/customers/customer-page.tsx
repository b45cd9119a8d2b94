import { Link, useParams } from '@tanstack/react-router'
import type { CustomerView } from '#application/customers/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { Tier } from '../../ui/status/tier.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'
import { Address } from '../address.tsx'
import { CustomersOrders } from './customers-orders.tsx'
import { CustomersReturns } from './customers-returns.tsx'
import { CustomersTalks } from './customers-talks.tsx'
import { FilePage } from './file-page.tsx'
import { accountWords, answerWords, ReturnRate } from './standing.tsx'

/** A customer's file: who they are, what their tier promises, what they ordered, sent back and wrote. Nothing is done here. */
export function CustomerPage() {
  const { id } = useParams({ from: '/desk/clients/$id' })
  const t = useT()
  const customer = useApi<CustomerView>(`/desk/customers/${id}`)
  return (
    <FilePage
      title={customer.data?.company ?? customer.data?.name ?? t('customer.file')}
      what="customer"
      file={customer}
      facts={
        customer.data && (
          <>
            <Who customer={customer.data} />
            <Gives customer={customer.data} />
            <Addresses customer={customer.data} />
          </>
        )
      }
      lists={
        <>
          <CustomersReturns id={id} />
          <CustomersOrders id={id} />
          <CustomersTalks id={id} />
        </>
      }
    />
  )
}

function Who({ customer }: { customer: CustomerView }) {
  const t = useT()
  const { name, email, company, tier, answerWithin, locale } = customer
  return (
    <dl className="kv">
      {name !== email && (
        <>
          <dt>{t('customer.person')}</dt>
          <dd>{name}</dd>
        </>
      )}
      <dt>{t('customer.email')}</dt>
      <dd>
        <Address email={email} />
      </dd>
      {company && (
        <>
          <dt>{t('customer.company')}</dt>
          <dd>
            {company},{' '}
            <Link to="/desk" search={{ q: company }}>
              {t('customer.company.all')}
            </Link>
          </dd>
        </>
      )}
      <dt>{t('customer.account')}</dt>
      <dd>{accountWords(customer, t)}</dd>
      <dt>{t('customer.tier')}</dt>
      <dd>
        {tier && (
          <>
            <Tier name={tier.name} level={tier.level} of={tier.of} />
            {answerWithin && ', '}
          </>
        )}
        {answerWithin && answerWords(answerWithin, t)}
      </dd>
      <dt>{t('customer.returns.rate')}</dt>
      <dd>
        <ReturnRate returns={customer.returns} orders={customer.orders} />
      </dd>
      <dt>{t('customer.locale')}</dt>
      <dd>{t(`customer.locale.${locale}`)}</dd>
    </dl>
  )
}

/** What the tier changes, request type by request type. */
function Gives({ customer: { tier, gives } }: { customer: CustomerView }) {
  const t = useT()
  if (!tier) return null
  return (
    <section>
      <h2>{t('customer.gives')}</h2>
      {gives.length === 0 ? (
        <p className="muted">{t('customer.gives.none')}</p>
      ) : (
        <dl className="kv">
          {gives.map((one) => (
            <div key={one.type} className="kv-row">
              <dt>{one.label}</dt>
              <dd>{givenWords(one, t)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

const givenWords = ({ windowDays, labelPayer, advanceReplacement }: CustomerView['gives'][number], t: T): string =>
  [
    windowDays !== null && t('customer.gives.window', { days: windowDays }),
    labelPayer !== null && t(`customer.gives.payer.${labelPayer}`),
    advanceReplacement !== null && t(`customer.gives.advance.${advanceReplacement ? 'yes' : 'no'}`),
  ]
    .filter((words) => words !== false)
    .join(', ')

function Addresses({ customer: { addresses } }: { customer: CustomerView }) {
  const t = useT()
  if (addresses.length === 0) return null
  return (
    <section>
      <h2>{t('customer.addresses')}</h2>
      {addresses.map(({ use, lines }) => (
        <address key={use}>
          <span className="small muted">{t(`customer.address.${use}`)}</span>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      ))}
    </section>
  )
}
