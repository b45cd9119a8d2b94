import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { OrderView } from '#application/orders/view.ts'
import { RequestContext } from '../../request/request-context.ts'
import { type KeptDraft, draftPath, useRequestDraft } from '../../request/use-request-draft.ts'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { UntilThere } from '../until-there.tsx'
import { Zone } from '../zone.tsx'
import { Answer } from './answer.tsx'
import { Asking } from './asking.tsx'
import { Goods } from './goods.tsx'
import '../case/case.css'
import '../../request/request.css'
import './open.css'

/** A return opened for a customer on the phone: who and what, the portal's own questions, and the policy's answer while they are typed. */
export function OpenPage() {
  const t = useT()
  const { orderId } = useParams({ from: '/desk/ouvrir/$orderId' })
  const order = useApi<OrderView>(`/orders/${orderId}`)
  const draft = useApi<KeptDraft>(draftPath(orderId))
  useTitle(order.data ? `${t('open.title')}, ${order.data.number}` : t('open.title'))
  if (order.data && draft.data) return <Opening key={orderId} order={order.data} first={draft.data} />
  const refetch = () => Promise.all([order.refetch(), draft.refetch()])
  return <UntilThere query={{ error: order.error ?? draft.error, refetch }} what="order" />
}

function Opening({ order, first }: { order: OrderView; first: KeptDraft }) {
  const t = useT()
  const handle = useRequestDraft(order.id, first)
  const state = useMemo(() => ({ ...handle, order, onBehalf: true as const }), [handle, order])
  const [shown, show] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const current = handle.draft.chosen.find((id) => id === shown) ?? handle.draft.chosen[0] ?? null
  return (
    <RequestContext value={state}>
      <JudgedUnder value={order.policyVersion}>
        <div className="case contact-case open-case asked">
          <header className="c-head">
            <Link className="btn btn--quiet btn--icon" to="/desk/ouvrir" search={{}} aria-label={t('open.back')} title={t('open.back')}>
              <Icon name="left" />
            </Link>
            <h1 className="cut">{order.customer?.company ?? order.customer?.name ?? order.number}</h1>
            <span className="ref soft">{order.number}</span>
          </header>
          <div className="zones">
            <Zone name={t('open.facts')} className="facts">
              <Goods onShow={show} />
            </Zone>
            <Zone name={t('open.request')} className="open-asking">
              {handle.sentAs !== null && (
                <Notice tone="ok" icon="check">
                  <span>{t('open.sent', { number: handle.sentAs })}</span>
                  <Link to="/desk/retours/$number" params={{ number: handle.sentAs }} search={{}}>
                    {t('open.go')}
                  </Link>
                </Notice>
              )}
              <Asking shown={current} onShow={show} tried={tried} />
            </Zone>
            <Zone name={t('open.answer')} className="decide">
              <Answer
                onLack={(id) => {
                  setTried(true)
                  show(id)
                }}
              />
            </Zone>
          </div>
        </div>
      </JudgedUnder>
    </RequestContext>
  )
}
