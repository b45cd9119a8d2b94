import { useEffect, useRef } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { Zone } from '../zone.tsx'
import { OrderChoice } from './order-choice.tsx'
import { LineChoice } from './order-lines.tsx'
import { ToldLines } from './told-lines.tsx'
import { type TurnDraft, useTurn } from './use-turn.ts'

type Props = { view: ConversationView; onClose: () => void }

/**
 * A return made of the conversation, beside its words: what the customer's own request would be asked (D1), judged while it is typed. The customer
 * confirms it by e-mail, or it is made on their behalf. What was written stays when the pane is shut.
 */
export function TurnPane({ view, onClose }: Props) {
  const t = useT()
  const turn = useTurn(view, onClose)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  useKeys({ Escape: onClose })
  const { draft, order, picked, put, command } = turn
  const { by, type } = draft
  const lacking = draft.orderId === '' ? 'order' : picked.length === 0 ? 'lines' : type === '' ? 'type' : null
  return (
    <Zone name={t('contact.desk.turn')} className="decide contact-turn">
      <h2 ref={head} tabIndex={-1}>
        {t('contact.desk.turn')}
      </h2>
      <Form problem={command.problem} onSend={() => void turn.send()}>
        <WhoConfirms proven={view.staff?.proven === true} by={by} onChange={(next) => put({ by: next })} />
        <OrderChoice
          view={view}
          confirmed={by === 'customer'}
          value={draft.orderId}
          onChange={(id) => put({ orderId: id, chosen: {}, type: '', lines: {} })}
        />
        {order && (
          <>
            <LineChoice order={order} chosen={draft.chosen} onChange={(next) => put({ chosen: next })} />
            <Select
              name="type"
              label={t('contact.desk.turn.type')}
              blank={t('contact.desk.choose')}
              value={type}
              onChange={({ target }) => {
                command.forget()
                put({ type: target.value })
              }}
              options={order.doors.map(({ type: key, label }) => ({ value: key, label }))}
            />
            {type !== '' && <ToldLines order={order} turn={turn} />}
            <TextArea
              name="message"
              label={t('contact.desk.turn.message')}
              optional
              rows={3}
              maxLength={5000}
              value={draft.message}
              onChange={({ target }) => put({ message: target.value })}
            />
          </>
        )}
        <div className="contact-turn-acts">
          <ActionButton type="submit" kind="go" busy={command.busy} off={lacking && t(`contact.desk.choose.${lacking}`)}>
            {t(by === 'staff' ? 'contact.desk.turn.send' : 'contact.desk.turn.ask')}
          </ActionButton>
          <Button kind="quiet" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </div>
      </Form>
    </Zone>
  )
}

type Who = { proven: boolean; by: TurnDraft['by']; onChange: (by: TurnDraft['by']) => void }

/** Whose word makes it a request; for an address that nobody proved it can be its reader's alone. */
function WhoConfirms({ proven, by, onChange }: Who) {
  const t = useT()
  return (
    <RadioList
      name="by"
      label={t('contact.desk.turn.by')}
      value={by}
      onChange={onChange}
      options={[
        { value: 'customer', label: t('contact.desk.turn.by.customer'), hint: t('contact.desk.turn.by.customer.hint') },
        {
          value: 'staff',
          label: t('contact.desk.turn.by.staff'),
          hint: t(proven ? 'contact.desk.turn.by.staff.hint' : 'contact.desk.turn.by.unproven'),
          off: !proven,
        },
      ]}
    />
  )
}
