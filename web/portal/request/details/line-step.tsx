import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CheckView } from '#application/policy/check-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { gapsOf, pleaGaps, serialGaps } from '../../../request/gaps.ts'
import { previewQuery, usePreview } from '../../../ui/retype/preview.ts'
import { nextUnfinished } from '../../../request/progress.ts'
import { hasUnsaid, sameForAll } from '../same-for-all.ts'
import { lineOf, type LineDraft, withLine } from '../../../request/request-draft.ts'
import { useRequest } from '../../../request/request-context.ts'
import { StepActions } from '../step-actions.tsx'
import { toLine, toRequest } from '../../../request/to-request.ts'
import { BackLink } from './back-link.tsx'
import { gapProblem } from '../../../request/details/gap-problem.ts'
import { LineFields } from '../../../request/details/line-fields.tsx'
import { SameForAll } from './same-for-all.tsx'
import { WhichProduct } from './which-product.tsx'

type Props = { item: OrderView['items'][number]; index: number; type: string }

/** One product's details: what clause D1 asks, and at once what the policy says of it. */
export function LineStep({ item, index, type }: Props) {
  const t = useT()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { order, draft, change } = useRequest()
  const line = lineOf(draft, item.id)
  const body = toRequest(order.id, type, draft)
  const preview = usePreview(body)
  const assessed = preview.data?.lines.find(({ orderLineId }) => orderLineId === item.id)
  const box = useRef<HTMLDivElement>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)

  const sent = toLine(item.id, line)
  const gaps = (checks: readonly CheckView[]) => new Map([...gapsOf(order, type, sent), ...pleaGaps(checks), ...serialGaps(checks, sent)])
  const problem = tried ? gapProblem(gaps(assessed?.checks ?? []), t) : null
  const set = (part: Partial<LineDraft>): void => change((now) => withLine(now, item.id, part))
  const following = nextUnfinished({ draft, order }, index)
  const toAll = draft.chosen.length > 1 && sent.reason !== null && hasUnsaid(draft, item.id, order)

  /** The policy's answer to what stands here now; without a connection the sending will ask it again. */
  async function newest(): Promise<readonly CheckView[]> {
    try {
      const { lines } = await client.fetchQuery({ ...previewQuery(body), staleTime: 10_000 })
      return lines.find(({ orderLineId }) => orderLineId === item.id)?.checks ?? []
    } catch {
      return []
    }
  }

  async function next(): Promise<void> {
    setBusy(true)
    const found = gaps(await newest())
    setBusy(false)
    setTried(found.size > 0)
    if (found.size > 0) {
      // The summary takes the focus when it appears; a second try finds it there.
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[role=alert]')?.focus())
      return
    }
    if (following === null) await navigate({ to: '/retours/nouveau/$orderId/verification', params: { orderId: order.id } })
    else await navigate({ to: '/retours/nouveau/$orderId/details/$nth', params: { orderId: order.id, nth: following } })
  }

  return (
    <div ref={box}>
      <h1>{t('request.details.title')}</h1>
      <p className="lead">{t('request.details.lead')}</p>
      <WhichProduct item={item} nth={index + 1} of={draft.chosen.length} currency={order.currency} />
      <Form problem={problem} onSend={() => void next()} className="form request-form" label={item.name}>
        <LineFields item={item} type={type} line={line} set={set} assessed={assessed} />
        {toAll && (
          <SameForAll
            others={draft.chosen.length - 1}
            onSame={() => {
              change((now) => sameForAll(now, item.id, order))
              toast(t('request.same.done', { others: draft.chosen.length - 1 }))
            }}
          />
        )}
        <StepActions>
          <BackLink index={index} orderId={order.id} />
          <ActionButton type="submit" kind="go" busy={busy}>
            {t(following === null ? 'request.details.check' : 'request.details.next')}
          </ActionButton>
        </StepActions>
      </Form>
    </div>
  )
}
