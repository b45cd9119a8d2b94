import { useQuery } from '@tanstack/react-query'
import type { Opened } from '#application/contact/opening.ts'
import type { FileView } from '#application/files/view.ts'
import type { OrderRow, OrderView } from '#application/orders/view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Attach } from '../../ui/files/attach.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input, Select, TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { formatDate } from '../../ui/format/date.ts'
import { useT } from '../../ui/words/use-t.ts'
import { OwnOrders } from '../own-orders.tsx'

type Typed = { orderId: string; orderLineId: string; subject: string; message: string; files: readonly FileView[] }
const blank: Typed = { orderId: '', orderLineId: '', subject: '', message: '', files: [] }

type Props = { /** The order that they come from. */ about: string; onSent: (opened: Opened) => void }

/** « Nous écrire » by somebody signed in: about one of their orders, a product of it where they say so, or about nothing in particular. */
export function OwnForm({ about, onSent }: Props) {
  const t = useT()
  const [typed, setTyped, forget] = useDraft(`write-to-us${about && `.${about}`}`, { ...blank, orderId: about })
  const chosen = useQuery({ ...apiQuery<OrderView>(`/orders/${typed.orderId}`), enabled: typed.orderId !== '' }).data
  const sending = useCommand<Opened>('POST', '/conversations')
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  async function post(): Promise<void> {
    const { orderId, orderLineId, subject, message, files } = typed
    const sent = await sending.send({
      orderId: orderId || null,
      orderLineId: orderLineId || null,
      subject,
      message,
      fileIds: files.map(({ id }) => id),
    })
    if (!sent.done) return
    forget()
    onSent(sent.answer)
  }
  const words = ({ number, placedAt, title }: OrderRow): string =>
    t('contact.form.order.option', { number, at: formatDate(placedAt, t.locale), title })
  return (
    <Form problem={sending.problem} onSend={() => void post()}>
      <OwnOrders
        name="orderId"
        label={t('contact.form.order.own')}
        none={t('contact.form.order.none')}
        words={words}
        from={chosen && { value: chosen.id, label: words(chosen) }}
        value={typed.orderId}
        onChange={(orderId) => change({ orderId, orderLineId: '' })}
      />
      {chosen && chosen.items.length > 1 && (
        <Select
          name="orderLineId"
          label={t('contact.form.product')}
          optional
          value={typed.orderLineId}
          onChange={({ target }) => change({ orderLineId: target.value })}
          options={[
            { value: '', label: t('contact.form.product.none') },
            ...chosen.items.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Input
        name="subject"
        label={t('contact.form.subject')}
        maxLength={200}
        value={typed.subject}
        onChange={({ target }) => change({ subject: target.value })}
      />
      <TextArea
        name="message"
        label={t('contact.form.message')}
        rows={6}
        maxLength={5000}
        value={typed.message}
        onChange={({ target }) => change({ message: target.value })}
      />
      <Attach value={typed.files} onChange={(to) => setTyped((now) => ({ ...now, files: to(now.files) }))}>
        <ActionButton type="submit" kind="go" busy={sending.busy}>
          {t('contact.form.send')}
        </ActionButton>
      </Attach>
    </Form>
  )
}
