import type { CustomerView } from '#application/customers/view.ts'
import { formatShare } from '../../ui/format/number.ts'
import { type T, useT } from '../../ui/words/use-t.ts'
import { returnShare } from './return-share.ts'

type Account = { profile: string | null; since: string | null }

/** « en compte depuis 2019 »: since their first order. */
export function accountWords({ profile, since }: Account, t: T): string {
  if (profile !== 'account' && profile !== 'retail') return t('customer.account.none')
  return t(`customer.account.${profile}`, { since: since?.slice(0, 4) ?? 'none' })
}

/** « réponse sous 24 h ouvrables »: what the policy promises before anything else. */
export function answerWords({ hours, days, working }: NonNullable<CustomerView['answerWithin']>, t: T): string {
  if (hours === null) return t('customer.answer.days', { days: days ?? 0 })
  return t(working ? 'customer.answer.working-hours' : 'customer.answer.hours', { hours })
}

/** « 9 retours sur 412 commandes, 2,2 % »; of a few orders the numbers alone. */
export function ReturnRate({ returns, orders }: { returns: number; orders: number }) {
  const t = useT()
  const share = returnShare({ returns, orders })
  return (
    <>
      {t('customer.returns.of', { returns, orders })}
      {share !== null && <span className="muted">, {formatShare(share, t.locale)}</span>}
    </>
  )
}
