import type { FileView, OrderRow } from '#application/views.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Attach } from '../../ui/files/attach.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input, Select, TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { formatDate } from '../../ui/format/date.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Opened } from './sent.tsx'

type Typed = { orderId: string; subject: string; message: string; files: readonly FileView[] }
const blank: Typed = { orderId: '', subject: '', message: '', files: [] }

/** « Nous écrire » by somebody signed in: about one of their orders, or about nothing in particular. */
export function OwnForm({ onSent }: { onSent: (opened: Opened) => void }) {
  const t = useT()
  const orders = useApiPages<OrderRow>('/orders')
  const [typed, setTyped, forget] = useDraft('write-to-us', blank)
  const sending = useCommand<Opened>('POST', '/conversations')
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  async function post(): Promise<void> {
    const { orderId, subject, message, files } = typed
    const sent = await sending.send({ orderId: orderId || null, subject, message, fileIds: files.map(({ id }) => id) })
    if (!sent.done) return
    forget()
    onSent(sent.answer)
  }
  const options = orders.rows.map(({ id, number, placedAt, title }) => ({
    value: id,
    label: t('contact.form.order.option', { number, at: formatDate(placedAt, t.locale), title }),
  }))
  return (
    <Form problem={sending.problem} onSend={() => void post()}>
      <Select
        name="orderId"
        label={t('contact.form.order.own')}
        value={typed.orderId}
        onChange={({ target }) => change({ orderId: target.value })}
        options={[{ value: '', label: t('contact.form.order.none') }, ...options]}
      />
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
