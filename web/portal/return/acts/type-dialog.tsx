import { useState } from 'react'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { RadioList } from '../../../ui/form/choices.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { LackingLines } from '../../../ui/retype/lacking-lines.tsx'
import { useRetype } from '../../../ui/retype/use-retype.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { otherTypes } from './other-types.ts'
import { TypeAdvice } from './type-advice.tsx'
import { TypeVerdict } from './type-verdict.tsx'

/** The wrong type put right without losing the date of the request; it is assessed anew. */
export function TypeDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const order = useApi<OrderView>(`/orders/${view.order.id}`, { besides: view.number })
  const [type, setType] = useState<string | null>(null)
  const change = useCommand('PUT', `/returns/${view.number}/type`, { version: view.version, onDone: () => toast(t('return.retype.done')) })
  const retype = useRetype(view)
  const send = async (): Promise<void> => {
    if (type === null || !order.data) return
    const { done } = await change.send({ type, lines: retype.lines(order.data, type) })
    if (!done) return
    retype.forget()
    onClose()
  }
  return (
    <ActDialog
      wide
      title={t('return.acts.type')}
      act={t('return.retype.send')}
      off={type === null ? t('return.retype.choose') : null}
      command={change}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('return.retype.lead')}</p>
      {order.isPending && <Skeleton lines={4} />}
      {order.error && !order.data && <LoadProblem error={order.error} retry={() => void order.refetch()} />}
      {order.data && <TypeAdvice order={order.data} view={view} />}
      {order.data && (
        <RadioList
          name="type"
          label={t('return.retype.type')}
          options={otherTypes(order.data, view).map(({ door, closed }) => ({
            value: door.type,
            label: door.label,
            hint: <TypeVerdict door={door} closed={closed} />,
            off: closed,
          }))}
          value={type}
          onChange={(next) => {
            change.forget()
            setType(next)
          }}
        />
      )}
      {order.data && type !== null && <LackingLines order={order.data} type={type} lines={view.lines} retype={retype} />}
    </ActDialog>
  )
}
