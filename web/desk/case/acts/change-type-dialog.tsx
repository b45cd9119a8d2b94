import { useState } from 'react'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { RadioList } from '../../../ui/form/choices.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { LackingLines } from '../../../ui/retype/lacking-lines.tsx'
import { useRetype } from '../../../ui/retype/use-retype.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Meanwhile } from './meanwhile.tsx'

/** The wrong type is put right: reassessed as of the first submission, so that no delay is lost. */
export function ChangeTypeDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const order = useApi<OrderView>(`/orders/${view.order.id}`, { besides: view.number })
  const [chosen, choose] = useState<string | null>(null)
  const retype = useRetype(view)
  const change = useCommand('PUT', `/returns/${view.number}/type`, {
    version: view.version,
    onDone: () => {
      retype.forget()
      toast(t('desk.change-type.done'))
      onClose()
    },
  })
  const others = order.data?.doors.filter(({ type }) => type !== view.type) ?? []
  return (
    <ActDialog
      title={t('desk.change-type.title')}
      act={t('desk.act.change_type')}
      command={change}
      onClose={onClose}
      off={chosen === null ? t('desk.change-type.choose') : null}
      wide
      onSend={() => {
        if (order.data && chosen !== null) void change.send({ type: chosen, lines: retype.lines(order.data, chosen) })
      }}
    >
      <Meanwhile view={view} />
      <p>{t('desk.change-type.body', { type: view.typeLabel })}</p>
      {order.isPending && <Skeleton />}
      {order.error && <LoadProblem error={order.error} retry={() => void order.refetch()} />}
      <RadioList
        name="type"
        label={t('desk.change-type.to')}
        options={others.map(({ type, label, description, open, obstacle }) => ({
          value: type,
          label,
          hint: open || !obstacle ? description : t('desk.change-type.closed', { clause: obstacle.clause, text: obstacle.text }),
        }))}
        value={chosen}
        onChange={(next) => {
          change.forget()
          choose(next)
        }}
      />
      {order.data && chosen !== null && <LackingLines order={order.data} type={chosen} lines={view.lines} retype={retype} />}
    </ActDialog>
  )
}
