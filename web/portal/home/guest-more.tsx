import type { GuestOrder } from './guest-order.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

/** A guest's ways to see more than the one order: an account, another number, or another order of the same number. */
export function GuestMore({ orderId }: { orderId: string }) {
  const t = useT()
  return (
    <section className="guest-more" aria-labelledby="more">
      <div className="h-sec">
        <h2 id="more">{t('entry.home.more')}</h2>
      </div>
      <SameNumber orderId={orderId} />
      <p className="soft">{t('entry.home.more.body')}</p>
      <div className="row h-more">
        <ButtonLink to="/connexion" search={{ par: 'compte' }} icon="user">
          {t('entry.home.account')}
        </ButtonLink>
        <ButtonLink to="/connexion" search={{ par: 'commande' }} icon="search">
          {t('entry.home.other')}
        </ButtonLink>
      </div>
    </section>
  )
}

/** Shops give a number twice: whoever proved one order may see the other, bought with the same address. */
function SameNumber({ orderId }: { orderId: string }) {
  const t = useT()
  const orders = useApi<{ items: readonly GuestOrder[] }>('/session/orders').data?.items ?? []
  const choice = useCommand('PUT', '/session/order')
  const others = orders.filter(({ id }) => id !== orderId)
  if (others.length === 0) return null
  const choose = async ({ id, placedAt }: GuestOrder): Promise<void> => {
    const { done } = await choice.send({ orderId: id })
    if (done) toast(t('entry.home.twice.done', { at: formatDate(placedAt, t.locale) }), { icon: 'box' })
  }
  return (
    <div className="stack">
      <p>{t('entry.home.twice')}</p>
      <ProblemNotice problem={choice.problem} />
      {others.map((order) => (
        <ActionButton key={order.id} icon="swap" busy={choice.busy} onClick={() => void choose(order)}>
          {t('entry.home.twice.choose', { at: formatDate(order.placedAt, t.locale), title: order.title })}
        </ActionButton>
      ))}
    </div>
  )
}
