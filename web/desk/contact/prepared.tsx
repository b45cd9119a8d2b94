import type { ConversationView } from '#application/contact/view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { formatDue } from '../../ui/format/date.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

/** The request that waits for the customer's word, with what it says; or what became of it. */
export function Prepared({ view }: { view: ConversationView }) {
  const { prepared } = view
  if (!prepared || prepared.state === 'confirmed' || prepared.state === 'recalled') return null
  return <State view={view} prepared={prepared} state={prepared.state} />
}

type Props = {
  view: ConversationView
  prepared: NonNullable<ConversationView['prepared']>
  state: 'waiting' | 'expired' | 'declined'
}

function State({ view, prepared, state }: Props) {
  const t = useT()
  const order = useApi<OrderView>(`/orders/${prepared.orderId}`).data
  const recall = useCommand('PUT', `/conversations/${view.id}/requests/${prepared.id}/recall`, {
    version: view.version,
    onDone: () => toast(t('contact.desk.prepared.recalled')),
  })
  const due = formatDue(prepared.expiresAt, t.locale)
  const type = order?.doors.find((door) => door.type === prepared.type)?.label ?? ''
  return (
    <Notice tone={state === 'waiting' ? 'info' : 'warn'} icon={state === 'waiting' ? 'clock' : 'alert'}>
      <span>{t(`contact.desk.prepared.${state}`, { due, type })}</span>
      {state === 'waiting' && (
        <>
          <ul>
            {prepared.lines.map(({ orderLineId, name, quantity }) => (
              <li key={orderLineId}>
                {quantity} × {name}
              </li>
            ))}
          </ul>
          {view.verbs.recall_return === null && (
            <>
              <ProblemNotice problem={recall.problem} />
              <ActionButton busy={recall.busy} onClick={() => void recall.send({})}>
                {t('contact.desk.prepared.recall')}
              </ActionButton>
            </>
          )}
        </>
      )}
    </Notice>
  )
}
