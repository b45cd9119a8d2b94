import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrderView } from '#application/orders/view.ts'
import { isKitOfParts } from '#domain/order/kit.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { useFormWords } from './form-words.ts'
import { newId } from '../../ui/api/new-id.ts'
import { blank, gapsIn, type Known, type Said } from './said.ts'
import { SayStep } from './say-step.tsx'
import './withdrawal.css'

/**
 * The function of withdrawal (L221-21, D221-5): first what is withdrawn from, by whom and where the acknowledgement goes; then, by a second act, the
 * statement as it will be recorded. Nobody signs in. Who is signed in need not say who they are, and ticks the goods of their order.
 */
export function WithdrawalPage() {
  const { commande } = useSearch({ from: '/portal/retractation' })
  const me = useMe()
  const orderId = me ? (me.order?.id ?? commande) : undefined
  return orderId === undefined ? <Steps key="any" order={undefined} /> : <OfOrder key={orderId} orderId={orderId} />
}

/** An order that is not theirs, or that cannot be had now, is stated by its number like anybody's. */
function OfOrder({ orderId }: { orderId: string }) {
  const order = useApi<OrderView>(`/orders/${orderId}`)
  if (order.isPending) return <Skeleton lines={8} page />
  return <Steps order={order.data && toTick(order.data)} />
}

/** A kit whose parts carry its price is ticked by its parts. */
const toTick = ({ id, number, items }: Known): Known => ({
  id,
  number,
  items: items.filter((item) => !isKitOfParts({ lines: items }, { shopLineId: item.id, gross: item.gross })),
})

/** Of what was missing when it was to be read, what is missing yet: a field that was filled is not called wrong any more. */
function stillIn(found: Problem | null, now: Problem | null): Problem | null {
  const errors = now?.errors?.filter(({ field }) => found?.errors?.some((one) => one.field === field)) ?? []
  return found && errors.length > 0 ? { ...found, errors } : null
}

function Steps({ order }: { order: Known | undefined }) {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const { commande, etape } = useSearch({ from: '/portal/retractation' })
  const words = useFormWords()
  const [kept, keep, forget] = useDraft<Said>(`retractation.${order?.id ?? ''}`, blank)
  const [gaps, setGaps] = useState<Problem | null>(null)
  useTitle(t('withdrawal.title'))
  const said: Said = { ...kept, name: kept.name || (me?.name ?? ''), email: kept.email || (me?.email ?? '') }
  const go = (step: 'confirmation' | undefined): void =>
    void navigate({ to: '.', search: { ...(commande === undefined ? {} : { commande }), ...(step ? { etape: step } : {}) } })
  const read = (): void => {
    const missing = gapsIn(said, order, t)
    setGaps(missing)
    if (missing) return
    keep({ ...said, id: kept.id || newId() })
    go('confirmation')
  }
  if (etape === 'confirmation' && kept.id !== '' && gapsIn(said, order, t) === null) {
    if (words.data) return <ConfirmStep said={said} order={order} words={words.data} onBack={() => go(undefined)} onDone={forget} />
    return words.error ? <LoadProblem error={words.error} retry={() => void words.refetch()} page /> : <Skeleton lines={8} page />
  }
  // What is changed makes another statement.
  return (
    <SayStep
      said={said}
      order={order}
      problem={stillIn(gaps, gapsIn(said, order, t))}
      onChange={(part) => keep({ ...said, ...part, id: '' })}
      onRead={read}
    />
  )
}
