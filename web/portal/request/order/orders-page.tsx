import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { OrderRow } from '#application/orders/view.ts'
import { useApi, useApiPages } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { More } from '../../../ui/control/more.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { WithdrawFrom } from '../../withdrawal/withdraw-from.tsx'
import { blankDraft } from '../../../request/request-draft.ts'
import { StepActions } from '../step-actions.tsx'
import { StepList } from '../steps.tsx'
import { draftPath } from '../../../request/use-request-draft.ts'
import type { DraftRow } from './draft-row.ts'
import { OrderCard } from './order-card.tsx'
import '../../../request/request.css'

/** « Créer un nouveau retour », first step: which order. */
export function OrdersPage() {
  const t = useT()
  const { commande } = useSearch({ from: '/portal/retours/nouveau' })
  const navigate = useNavigate()
  const orders = useApiPages<OrderRow>('/orders')
  const drafts = useApi<{ items: readonly DraftRow[] }>('/drafts')
  const choose = (id: string): void =>
    void navigate({ to: '/retours/nouveau', search: { commande: id }, replace: true, resetScroll: false })
  const draftOf = (id: string | undefined): DraftRow | undefined => drafts.data?.items.find(({ orderId }) => orderId === id)
  const begun = useCommand('PUT', draftPath(commande ?? ''), { version: 0 })
  /** Kept from the first step on. Where that fails the next one goes on trying. */
  async function begin(orderId: string): Promise<void> {
    if (drafts.data && !draftOf(orderId)) await begun.send({ data: blankDraft, draftId: null })
    await navigate({ to: '/retours/nouveau/$orderId', params: { orderId } })
  }
  const next = (event: FormEvent): void => {
    event.preventDefault()
    if (commande !== undefined) void begin(commande)
  }
  return (
    <>
      <StepList current="order" />
      <form className="request-order" onSubmit={next}>
        <h1>{t('request.order.title')}</h1>
        <p className="lead">{t('request.order.lead')}</p>
        {orders.isPending && <Skeleton lines={6} />}
        {orders.error && orders.rows.length === 0 && <LoadProblem error={orders.error} retry={() => void orders.refetch()} />}
        {orders.isSuccess && orders.rows.length === 0 && (
          <Empty title={t('request.order.none')} action={<Link to="/">{t('portal.nav.returns')}</Link>}>
            {t('request.order.none.body')}
          </Empty>
        )}
        <fieldset className="opts">
          <legend className="sr">{t('request.step.order')}</legend>
          {orders.rows.map((order) => (
            <OrderCard
              key={order.id}
              order={order}
              chosen={order.id === commande}
              draft={draftOf(order.id)}
              onChoose={() => choose(order.id)}
            />
          ))}
        </fieldset>
        <More list={orders} className="opts-more" />
        {commande !== undefined && <WithdrawFrom key={commande} order={commande} className="opts-law" />}
        {orders.rows.length > 0 && (
          <StepActions>
            <ButtonLink to="/" icon="left">
              {t('portal.nav.returns')}
            </ButtonLink>
            <ActionButton type="submit" kind="go" busy={begun.busy} off={commande === undefined ? t('request.order.choose') : null}>
              {t(draftOf(commande) ? 'request.order.resume' : 'request.order.next')}
            </ActionButton>
          </StepActions>
        )}
      </form>
    </>
  )
}
