import { Link } from '@tanstack/react-router'
import type { MeView } from '#application/people/view.ts'
import { useApi } from '../ui/api/query.ts'
import { LoadProblem } from '../ui/notice/problem-notice.tsx'
import { Skeleton } from '../ui/notice/skeleton.tsx'
import { shop } from '../ui/shop.ts'
import { useT } from '../ui/words/use-t.ts'

/** The name that others see beside what one does, the address, and whom one shares returns with. */
export function WhoIAm({ me }: { me: MeView }) {
  const t = useT()
  return (
    <section className="sheet pad" aria-labelledby="who">
      <h2 id="who">{t('account.who')}</h2>
      {me.order && <p className="soft">{t('account.guest.lead')}</p>}
      <dl>
        <dt>{t('account.name')}</dt>
        <dd>{me.name}</dd>
        <dt>{t('account.email')}</dt>
        <dd>{me.email}</dd>
        {me.order && (
          <>
            <dt>{t('account.order')}</dt>
            <dd>
              <Link to="/">{me.order.number}</Link>
            </dd>
          </>
        )}
        {me.company !== null && me.profile === 'account' && <Company />}
      </dl>
    </section>
  )
}

type Company = { name: string; sharesReturns: boolean; people: number }

function Company() {
  const t = useT()
  const { data, error, refetch } = useApi<Company>('/company')
  return (
    <>
      <dt>{t('account.company')}</dt>
      <dd>
        {data ? (
          <>
            {data.name}
            <small>
              {data.sharesReturns ? t('account.shares', { people: data.people }) : t('account.apart')}{' '}
              {t('account.shares.who', { shop: shop.name })}
            </small>
          </>
        ) : error ? (
          <LoadProblem error={error} retry={() => void refetch()} what={t('account.company.failed')} />
        ) : (
          <Skeleton lines={2} />
        )}
      </dd>
    </>
  )
}
