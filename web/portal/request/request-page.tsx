import { Link, Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { OrderView } from '#application/orders/view.ts'
import { ProblemError } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { AlreadySent } from './already-sent.tsx'
import { KeepingTrouble } from '../../request/keeping.tsx'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { stepOf, type Step } from '../../request/progress.ts'
import { blankDraft } from '../../request/request-draft.ts'
import { RequestContext } from '../../request/request-context.ts'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { draftPath, type KeptDraft, useRequestDraft } from '../../request/use-request-draft.ts'
import '../../request/request.css'

/** No such order, somebody else's, or no order's name at all. */
const unknown: ReadonlySet<number> = new Set([404, 422])

/** « Créer un nouveau retour » once the order is chosen: the steps of clause D1 around one draft. */
export function RequestPage() {
  const { orderId } = useParams({ from: '/portal/retours/nouveau/$orderId' })
  const order = useApi<OrderView>(`/orders/${orderId}`)
  const draft = useApi<KeptDraft>(draftPath(orderId))
  const [nth, setNth] = useState(1)
  if (order.data && draft.data)
    return <Request key={`${orderId} ${nth}`} order={order.data} first={draft.data} onAnother={() => setNth(nth + 1)} />
  const error = order.error ?? draft.error
  if (!error) return <Skeleton lines={8} page />
  if (error instanceof ProblemError && unknown.has(error.problem.status)) return <NoSuchOrder />
  const retry = (): void => {
    void order.refetch()
    void draft.refetch()
  }
  return <LoadProblem error={error} retry={retry} page />
}

function NoSuchOrder() {
  const t = useT()
  return (
    <Empty title={t('ui.missing.title')} action={<Link to="/retours/nouveau">{t('request.order.title')}</Link>}>
      {t('ui.missing.body')}
    </Empty>
  )
}

/** Where a draft is needed: after it was sent there is nothing to show there. */
const later: ReadonlySet<Step> = new Set(['products', 'details', 'check'])

function Request({ order, first, onAnother }: { order: OrderView; first: KeptDraft; onAnother: () => void }) {
  const handle = useRequestDraft(order.id, first)
  const state = useMemo(() => ({ ...handle, order }), [handle, order])
  const step = stepOf(useLocation().pathname)
  // As the page was opened: while one leaves it, the address is another already.
  const [last] = useState(handle.draft === blankDraft && later.has(step) ? first.sent : null)
  const sent = handle.sentAs ?? last?.number
  if (sent !== undefined) return <AlreadySent orderId={order.id} number={sent} same={handle.sentAs !== null} onAnother={onAnother} />
  // There is one way to withdraw: what the law lets nobody ask for is not asked for here either.
  if (handle.draft.type === 'withdrawal' && step !== 'type') return <GoWithdraw orderId={order.id} />
  return (
    <RequestContext value={state}>
      <JudgedUnder value={order.policyVersion}>
        <Steps />
        <div className="request">
          <div>
            <div className="trouble">
              <KeepingTrouble />
            </div>
            <Outlet />
          </div>
          <Summary />
        </div>
      </JudgedUnder>
    </RequestContext>
  )
}

/** Leads to the function of withdrawal, once; see `Go`. */
function GoWithdraw({ orderId }: { orderId: string }) {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate({ to: '/retractation', search: { commande: orderId }, replace: true })
  }, [navigate, orderId])
  return null
}
