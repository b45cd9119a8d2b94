import { Outlet, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { OrderView } from '#application/views.ts'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { KeepingTrouble } from './keeping.tsx'
import { RequestContext } from './request-context.ts'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { draftPath, type KeptDraft, useRequestDraft } from './use-request-draft.ts'
import './request.css'

/** « Créer un nouveau retour » once the order is chosen: the steps of clause D1 around one draft. */
export function RequestPage() {
  const t = useT()
  const { orderId } = useParams({ from: '/portal/retours/nouveau/$orderId' })
  const order = useApi<OrderView>(`/orders/${orderId}`)
  const draft = useApi<KeptDraft>(draftPath(orderId))
  useTitle(t('request.new'))
  if (order.data && draft.data) return <Request key={orderId} order={order.data} first={draft.data} />
  const error = order.error ?? draft.error
  if (!error) return <Skeleton lines={8} />
  const retry = (): void => {
    void order.refetch()
    void draft.refetch()
  }
  return <LoadProblem error={error} retry={retry} />
}

function Request({ order, first }: { order: OrderView; first: KeptDraft }) {
  const handle = useRequestDraft(order.id, first)
  const state = useMemo(() => ({ ...handle, order }), [handle, order])
  return (
    <RequestContext value={state}>
      <Steps />
      <div className="request">
        <div>
          <div className="trouble-s">
            <KeepingTrouble />
          </div>
          <Outlet />
        </div>
        <Summary />
      </div>
    </RequestContext>
  )
}
