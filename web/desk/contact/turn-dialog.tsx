import { useNavigate } from '@tanstack/react-router'
import type { ConversationView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { type Chosen, chosenLines } from '../../ui/form/chosen.ts'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { usePreview } from '../../ui/retype/preview.ts'
import { useT } from '../../ui/words/use-t.ts'
import { LineChoice, named, OrderChoice, useChosenOrder } from './order-lines.tsx'
import { TurnedLine } from './turned-line.tsx'
import { type ToldLine, toldLine, untold } from './turned.ts'

type Props = { view: ConversationView; onClose: () => void }
type Draft = { orderId: string; chosen: Chosen; type: string; message: string; lines: Readonly<Record<string, ToldLine>> }

/** A return made of the conversation, on the customer's behalf: what their own request would be asked (D1), judged while it is typed. */
export function TurnDialog({ view, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const blank: Draft = {
    orderId: view.staff?.theirs ? (view.order?.id ?? '') : '',
    chosen: named(view),
    type: '',
    message: '',
    lines: {},
  }
  const [{ orderId, chosen, type, message, lines }, change, forget] = useDraft(`turn.${view.id}`, blank)
  const put = (part: Partial<Draft>): void => change((now) => ({ ...now, ...part }))
  const order = useChosenOrder(orderId)
  const turn = useCommand<{ number: string }>('POST', `/conversations/${view.id}/return`, { version: view.version })
  const picked = chosenLines(chosen).flatMap(({ orderLineId, quantity }) => {
    const item = order?.items.find(({ id }) => id === orderLineId)
    return item ? [{ item, quantity, told: lines[orderLineId] ?? untold }] : []
  })
  const request = { orderId, type, lines: order ? picked.map((line) => toldLine({ order, type, ...line })) : [] }
  const preview = usePreview(request, type !== '' && request.lines.length > 0)
  async function send(): Promise<void> {
    const sent = await turn.send({ ...request, message: message.trim() })
    if (!sent.done) return
    forget()
    toast(t('contact.desk.turn.done', { number: sent.answer.number }))
    void navigate({ to: '/desk/retours/$number', params: { number: sent.answer.number }, search: {} })
  }
  const lacking = orderId === '' ? 'order' : picked.length === 0 ? 'lines' : type === '' ? 'type' : null
  return (
    <ActDialog
      title={t('contact.desk.turn')}
      act={t('contact.desk.turn.send')}
      command={turn}
      wide
      off={lacking && t(`contact.desk.choose.${lacking}`)}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('contact.desk.turn.body')}</p>
      <OrderChoice view={view} value={orderId} onChange={(id) => put({ orderId: id, chosen: {}, type: '', lines: {} })} />
      {order && (
        <>
          <LineChoice order={order} chosen={chosen} onChange={(next) => put({ chosen: next })} />
          <Select
            name="type"
            label={t('contact.desk.turn.type')}
            blank={t('contact.desk.choose')}
            value={type}
            onChange={({ target }) => {
              turn.forget()
              put({ type: target.value })
            }}
            options={order.doors.map(({ type: key, label }) => ({ value: key, label }))}
          />
          {type !== '' &&
            picked.map(({ item, quantity, told }, index) => (
              <TurnedLine
                key={item.id}
                order={order}
                type={type}
                item={item}
                quantity={quantity}
                index={index}
                told={told}
                set={(next) => change((now) => ({ ...now, lines: { ...now.lines, [item.id]: next(now.lines[item.id] ?? untold) } }))}
                assessed={preview.data?.lines.find(({ orderLineId }) => orderLineId === item.id)}
              />
            ))}
          <TextArea
            name="message"
            label={t('contact.form.message')}
            optional
            maxLength={5000}
            value={message}
            onChange={({ target }) => put({ message: target.value })}
          />
        </>
      )}
    </ActDialog>
  )
}
