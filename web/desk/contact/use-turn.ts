import { useNavigate } from '@tanstack/react-router'
import type { ConversationView } from '#application/contact/view.ts'
import { type ToldLine, toldLine } from '../../request/told/told-line.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { type Chosen, chosenLines } from '../../ui/form/chosen.ts'
import { useDraft } from '../../ui/form/use-draft.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useCarryBegun } from '../case/talk/use-carry-begun.ts'
import { firstTold } from './first-told.ts'
import { named, useChosenOrder } from './order-lines.tsx'

export type TurnDraft = {
  /** Who confirms: the customer by e-mail, or the agent on their behalf. */
  by: 'customer' | 'staff'
  orderId: string
  chosen: Chosen
  type: string
  message: string
  lines: Readonly<Record<string, ToldLine>>
}

const blankOf = (view: ConversationView): TurnDraft => ({
  // Whose return it is has the first word, wherever it can be asked for.
  by: view.staff?.proven && !view.staff.orders.some(({ confirmable }) => confirmable) ? 'staff' : 'customer',
  orderId: view.staff?.orders.some(({ id, confirmable }) => id === view.order?.id && confirmable) ? (view.order?.id ?? '') : '',
  chosen: named(view),
  type: '',
  message: '',
  lines: {},
})

/** What an agent notes of a return to be, kept until it is sent; and the sending, to the customer for their word or at once on their behalf. */
export function useTurn(view: ConversationView, onAsked: () => void) {
  const t = useT()
  const navigate = useNavigate()
  const carry = useCarryBegun()
  const [draft, change, forget] = useDraft(`turn.${view.id}`, blankOf(view))
  const { by, orderId, chosen, type, lines } = draft
  const order = useChosenOrder(orderId)
  const version = { version: view.version }
  const turn = useCommand<{ number: string }>('POST', `/conversations/${view.id}/return`, version)
  const ask = useCommand('POST', `/conversations/${view.id}/requests`, version)
  const picked = chosenLines(chosen).flatMap(({ orderLineId, quantity }) => {
    const item = order?.items.find(({ id }) => id === orderLineId)
    return item ? [{ item, quantity, told: lines[orderLineId] ?? firstTold(view, { item, quantity }) }] : []
  })
  const request = { orderId, type, lines: order ? picked.map((line) => toldLine({ order, type, ...line })) : [] }
  const message = draft.message.trim()

  async function turnInto(): Promise<void> {
    const sent = await turn.send({ ...request, message })
    if (!sent.done) return
    forget()
    const { number } = sent.answer
    carry({ from: view.id, to: number })
    toast(t('contact.desk.turn.done', { number }))
    void navigate({ to: '/desk/retours/$number', params: { number }, search: {} })
  }

  async function askFor(): Promise<void> {
    // Photos are the customer's own to add.
    const bare = request.lines.map((line) => ({ ...line, fileIds: undefined }))
    if (!(await ask.send({ ...request, lines: bare, message })).done) return
    forget()
    toast(t('contact.desk.turn.asked'))
    onAsked()
  }

  return {
    draft,
    order,
    picked,
    request,
    put: (part: Partial<TurnDraft>): void => change((now) => ({ ...now, ...part })),
    tell: (id: string, next: (told: ToldLine) => ToldLine): void => {
      const first = picked.find(({ item }) => item.id === id)?.told
      if (first) change((now) => ({ ...now, lines: { ...now.lines, [id]: next(now.lines[id] ?? first) } }))
    },
    command: by === 'staff' ? turn : ask,
    send: by === 'staff' ? turnInto : askFor,
  }
}
