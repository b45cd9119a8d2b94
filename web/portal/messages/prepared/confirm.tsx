import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView, PreparedView } from '#application/contact/view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { Promises } from '../../../request/promises.tsx'
import { completedLine, type ToldLine, toldLine, toldOf } from '../../../request/told/told-line.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { formatDue } from '../../../ui/format/date.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { pleadable } from '../../../ui/retype/lacks.ts'
import { usePreview } from '../../../ui/retype/preview.ts'
import { JudgedUnder } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import { PreparedLine } from './prepared-line.tsx'

type Props = { view: ConversationView; prepared: PreparedView; order: OrderView }

/** What the customer has said of one line; `editing` where they put it right rather than only complete it. */
export type Answered = { told: ToldLine; quantity: number; editing: boolean }
const none: Readonly<Record<string, Answered>> = {}

/** What would be asked for, as it stands; the policy's answer beside it; then it is sent in the customer's own name, or declined. */
export function Confirm({ view, prepared, order }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [declining, setDeclining] = useState(false)
  const [draft, change, forget] = useDraft(`prepared.${prepared.id}`, none)
  const { type } = prepared
  const answered = (line: PreparedView['lines'][number]): Answered =>
    draft[line.orderLineId] ?? {
      told: toldOf(line, pleadable({ order, type, line })),
      quantity: line.quantity,
      editing: false,
    }
  const lines = prepared.lines.flatMap((line) => {
    const item = order.items.find(({ id }) => id === line.orderLineId)
    return item ? [{ line, item, ...answered(line) }] : []
  })
  const sent = lines.map(({ line, item, told, quantity, editing }) =>
    editing ? toldLine({ order, type, item, quantity, told }) : completedLine({ order, type, line, told }),
  )
  const preview = usePreview({ orderId: order.id, type, lines: sent })
  const path = `/conversations/${view.id}/requests/${prepared.id}`
  const confirmation = useCommand<{ number: string }>('PUT', `${path}/confirmation`, { version: view.version })
  async function confirm(): Promise<void> {
    const outcome = await confirmation.send({ lines: sent })
    if (!outcome.done) return
    forget()
    const { number } = outcome.answer
    toast(t('prepared.sent', { number }))
    await navigate({ to: '/retours/$number', params: { number } })
  }
  const label = order.doors.find((door) => door.type === type)?.label ?? type
  return (
    <JudgedUnder value={order.policyVersion}>
      <p className="lead">{t('prepared.lead', { due: formatDue(prepared.expiresAt, t.locale) })}</p>
      <Form label={t('prepared.title')} className="form" problem={confirmation.problem} onSend={() => void confirm()}>
        <dl className="said">
          <div>
            <dt>{t('prepared.order')}</dt>
            <dd>{order.number}</dd>
          </div>
          <div>
            <dt>{t('prepared.type')}</dt>
            <dd>{label}</dd>
          </div>
        </dl>
        {lines.map((one, index) => (
          <PreparedLine
            key={one.line.orderLineId}
            {...one}
            order={order}
            type={type}
            index={index}
            assessed={preview.data?.lines.find(({ orderLineId }) => orderLineId === one.line.orderLineId)}
            set={(next) => change((now) => ({ ...now, [one.line.orderLineId]: next(now[one.line.orderLineId] ?? answered(one.line)) }))}
          />
        ))}
        {preview.data && <Promises preview={preview.data} />}
        <div className="row prepared-acts">
          <ActionButton
            type="submit"
            kind="go"
            icon="send"
            busy={confirmation.busy}
            off={preview.data?.verdict === 'blocked' ? t('prepared.blocked') : null}
          >
            {t('prepared.confirm')}
          </ActionButton>
          <Button onClick={() => setDeclining(true)}>{t('prepared.decline')}</Button>
        </div>
      </Form>
      {declining && <DeclineDialog path={path} version={view.version} conversationId={view.id} onClose={() => setDeclining(false)} />}
    </JudgedUnder>
  )
}
