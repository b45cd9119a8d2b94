import { Link } from '@tanstack/react-router'
import type { OrderView } from '#application/orders/view.ts'
import type { PolicyView, PublishedType } from '#application/policy/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { type T, useT } from '../../ui/words/use-t.ts'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'
import { WithdrawLink } from '../withdrawal/withdraw-link.tsx'
import { publishedFor } from '#domain/policy/published-for.ts'

/** The policy's time limits for this customer, and whom to ask. */
export function Aside() {
  const t = useT()
  const me = useMe()
  const policy = useApi<PolicyView>('/policy').data
  const review = usePromiseWords('review')
  if (!policy || !me) return null
  const profile = me.profile === 'account' ? 'account' : 'retail'
  const types = publishedFor(policy, me)
  return (
    <aside className="aside" aria-label={t('portal.home.aside')}>
      <div>
        <h2>{t(`portal.home.delays.${profile}`)}</h2>
        <ul>
          {types.map(({ key, label, windowDays, windowMonths }) => (
            <li key={key}>
              {label} <b>{windowWords({ windowDays, windowMonths }, t)}</b>
            </li>
          ))}
          {review && (
            <li>
              {t('words.promise.review')} <b>{review}</b>
            </li>
          )}
        </ul>
        <a href="/politique">{t('portal.home.read-policy')}</a>
      </div>
      {me.order ? <WithdrawFromOne order={me.order.id} /> : profile === 'retail' && <Withdraw />}
      <div>
        <h2>{t('portal.home.question')}</h2>
        <p>{t('portal.home.question.body')}</p>
        <Link to="/contact">{t('portal.nav.contact')}</Link>
      </div>
    </aside>
  )
}

/** A guest's one order, while a withdrawal from it can be open. */
const WithdrawFromOne = ({ order }: { order: string }) =>
  useApi<OrderView>(`/orders/${order}`).data?.withdrawalOpen ? <Withdraw order={order} /> : null

function Withdraw({ order }: { order?: string }) {
  const t = useT()
  return (
    <div>
      <h2>{t('portal.home.withdraw')}</h2>
      <p>{t('portal.home.withdraw.body')}</p>
      <WithdrawLink {...(order === undefined ? {} : { order })} />
    </div>
  )
}

function windowWords({ windowDays, windowMonths }: Pick<PublishedType, 'windowDays' | 'windowMonths'>, t: T): string {
  if (windowDays !== null) return t('portal.home.days', { days: windowDays })
  return windowMonths === null ? t('portal.home.unlimited') : t('portal.home.months', { months: windowMonths })
}
