import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView } from '#application/views.ts'
import { problemOf } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'
import { CodeGate } from './code-gate.tsx'
import { Offer } from './offer.tsx'
import { Promised } from './promised.tsx'
import { Talk } from './talk.tsx'
import '../contact/contact.css'
import '../return/return.css'

const closedTo = new Set([401, 404])

/** One conversation without a return; whoever may not see it is asked for the code of its address, whether it exists or not. */
export function ConversationPage() {
  const t = useT()
  const { id } = useParams({ from: '/portal/messages/$id' })
  const { data, error, refetch } = useApi<ConversationView>(`/conversations/${id}`)
  const [barred, setBarred] = useState(false)
  useTitle(data?.subject ?? t('contact.gate'))
  if (data) return <Conversation key={id} view={data} />
  if (error && !barred && closedTo.has(statusOf(error))) setBarred(true)
  // Stays while it is asked again in the background: a code is being typed.
  if (barred) return <CodeGate id={id} />
  return error ? <LoadProblem error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />
}

const statusOf = (error: unknown): number => problemOf(error, navigator.onLine).status

function Conversation({ view }: { view: ConversationView }) {
  const t = useT()
  const navigate = useNavigate()
  const [escalating, setEscalating] = useState(false)
  const offer = view.offers.find(({ state }) => state === 'offered')
  const becameReturn = (number: string): void => void navigate({ to: '/retours/$number', params: { number } })
  return (
    <div className="conv">
      <header className="row">
        <div>
          <h1>{view.subject}</h1>
          {view.order && <p className="soft">{t('contact.order.about', { number: view.order.number, title: view.order.title })}</p>}
        </div>
        <div className="end">
          <Promised status={view.status} deadlines={view.deadlines} />
        </div>
      </header>
      {view.returnNumber && (
        <Notice tone="ok" icon="check">
          <div className="row">
            <span>{t('contact.became', { number: view.returnNumber })}</span>
            <ButtonLink to="/retours/$number" params={{ number: view.returnNumber }}>
              {t('contact.became.open')}
            </ButtonLink>
          </div>
        </Notice>
      )}
      {view.status === 'held' && <Notice tone="warn">{t('contact.sent.held.body', { email: '' })}</Notice>}
      {offer && view.verbs.accept_offer === null && <Offer view={view} offer={offer} onAccepted={becameReturn} />}
      <Talk view={view} />
      <div className="row">
        {view.verbs.escalate === null && !view.escalated && (
          <Button kind="quiet" icon="flag" onClick={() => setEscalating(true)}>
            {t('contact.escalate')}
          </Button>
        )}
        {view.escalated && <span className="soft">{t('contact.escalated')}</span>}
        <Link to="/contact" className="end">
          {t('contact.another')}
        </Link>
      </div>
      {escalating && <EscalateDialog view={view} onClose={() => setEscalating(false)} />}
    </div>
  )
}

/** A commercial escalation (B3): somebody with more say looks at it, within the promised time. */
function EscalateDialog({ view, onClose }: { view: ConversationView; onClose: () => void }) {
  const t = useT()
  const within = usePromiseWords('escalation')
  const [message, setMessage, forget] = useDraft(`escalate.${view.id}`, '')
  const escalation = useCommand('POST', `/conversations/${view.id}/escalations`, {
    version: view.version,
    onDone: () => toast(t('contact.escalate.done'), { icon: 'flag' }),
  })
  const send = async (): Promise<void> => {
    const { done } = await escalation.send({ message })
    if (!done) return
    forget()
    onClose()
  }
  return (
    <ActDialog
      title={t('contact.escalate')}
      act={t('contact.escalate.send')}
      icon="flag"
      command={escalation}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{within === null ? t('contact.escalate.body') : t('contact.escalate.within', { within })}</p>
      <TextArea
        name="message"
        label={t('contact.escalate.message')}
        optional
        maxLength={5000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </ActDialog>
  )
}
