import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView } from '#application/views.ts'
import { conditions, seals } from '#domain/return/rma.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type Chosen, LineChoice, named, OrderChoice, useChosenOrder } from './order-lines.tsx'
import { SerialFields, type Typed, withSerials } from './serial-fields.tsx'

type Props = { view: ConversationView; onClose: () => void }

const unsaid = { type: '', reason: '', condition: '', seal: '', dockMessage: '', message: '' }

/** A return made of the conversation, on the customer's behalf: order, type, products and what the customer said of them (D1). */
export function TurnDialog({ view, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [orderId, setOrderId] = useState(view.staff?.theirs ? (view.order?.id ?? '') : '')
  const [chosen, setChosen] = useState<Chosen>(named(view))
  const [serials, setSerials] = useState<Typed>({})
  const [said, setSaid] = useState(unsaid)
  const order = useChosenOrder(orderId)
  const turn = useCommand<{ number: string }>('POST', `/conversations/${view.id}/return`, { version: view.version })
  const lines = withSerials(order, chosen, serials)
  const change = (part: Partial<typeof unsaid>): void => setSaid((now) => ({ ...now, ...part }))
  async function send(): Promise<void> {
    const { type, reason, condition, seal, dockMessage, message } = said
    const about = { reason: reason || null, condition: condition || null, seal: seal || null, dockMessage: dockMessage || null }
    const sent = await turn.send({ orderId, type, message, lines: lines.map((line) => ({ ...line, ...about })) })
    if (!sent.done) return
    toast(t('contact.desk.turn.done', { number: sent.answer.number }))
    void navigate({ to: '/desk/retours/$number', params: { number: sent.answer.number }, search: {} })
  }
  const lacking = orderId === '' ? 'order' : lines.length === 0 ? 'lines' : said.type === '' ? 'type' : null
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
      <OrderChoice
        view={view}
        value={orderId}
        onChange={(id) => {
          setOrderId(id)
          setChosen({})
          setSerials({})
        }}
      />
      {order && (
        <>
          <LineChoice order={order} chosen={chosen} onChange={setChosen} />
          <SerialFields order={order} chosen={chosen} typed={serials} onChange={setSerials} />
          <Select
            name="type"
            label={t('contact.desk.turn.type')}
            blank={t('contact.desk.choose')}
            value={said.type}
            onChange={({ target }) => change({ type: target.value })}
            options={order.doors.map(({ type, label }) => ({ value: type, label }))}
          />
          <Select
            name="lines.0.reason"
            label={t('contact.desk.turn.reason')}
            blank={t('contact.desk.choose')}
            value={said.reason}
            onChange={({ target }) => change({ reason: target.value })}
            options={order.reasons.filter(({ types }) => types.includes(said.type)).map(({ code, label }) => ({ value: code, label }))}
          />
          <Select
            name="lines.0.condition"
            label={t('contact.desk.turn.condition')}
            blank={t('contact.desk.choose')}
            value={said.condition}
            onChange={({ target }) => change({ condition: target.value })}
            options={conditions.map((condition) => ({ value: condition, label: t(`words.condition.${condition}`) }))}
          />
          <Select
            name="lines.0.seal"
            label={t('contact.desk.turn.seal')}
            blank={t('contact.desk.choose')}
            value={said.seal}
            onChange={({ target }) => change({ seal: target.value })}
            options={seals.map((seal) => ({ value: seal, label: t(`words.seal.${seal}`) }))}
          />
          <TextArea
            name="lines.0.dockMessage"
            label={t('contact.desk.turn.dock')}
            maxLength={5000}
            value={said.dockMessage}
            onChange={({ target }) => change({ dockMessage: target.value })}
          />
          <TextArea
            name="message"
            label={t('contact.form.message')}
            optional
            maxLength={5000}
            value={said.message}
            onChange={({ target }) => change({ message: target.value })}
          />
        </>
      )}
    </ActDialog>
  )
}
