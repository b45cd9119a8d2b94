import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { problemOf } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { formatDue } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { EscalateDialog } from '../escalate-dialog.tsx'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'
import { Talk } from '../talk/talk.tsx'
import { CodeGate } from './code-gate.tsx'
import { Offer } from './offer.tsx'
import { Promised } from './promised.tsx'
import { BecameReturn } from './became-return.tsx'
import '../contact/contact.css'

/** One conversation without a return; whoever may not see it is asked for the code of its address, whether it exists or not. */
export function ConversationPage() {
  const { id } = useParams({ from: '/portal/messages/$id' })
  // Nobody is not asked for: an answer of 401 would lead to where one signs in, and a code is all that is needed here.
  return useMe() === null ? <CodeGate id={id} /> : <OwnConversation key={id} id={id} />
}

function OwnConversation({ id }: { id: string }) {
  const { data, error, refetch } = useApi<ConversationView>(`/conversations/${id}`)
  const [barred, setBarred] = useState(false)
  if (data) return <Conversation view={data} />
  if (error && !barred && problemOf(error, navigator.onLine).status === 404) setBarred(true)
  // Stays while it is asked again in the background: a code is being typed.
  if (barred) return <CodeGate id={id} />
  return error ? <LoadProblem error={error} retry={() => void refetch()} page /> : <Skeleton lines={6} page />
}

function Conversation({ view }: { view: ConversationView }) {
  const t = useT()
  const navigate = useNavigate()
  const [escalating, setEscalating] = useState(false)
  useTitle(view.subject)
  const offer = view.offers.find(({ state }) => state === 'offered')
  const becameReturn = (number: string): void => void navigate({ to: '/retours/$number', params: { number } })
  return (
    <div className="conv">
      <header>
        <Link to="/messages" className="crumb">
          <Icon name="left" />
          {t('portal.nav.messages')}
        </Link>
        <div className="row">
          <h1>{view.subject}</h1>
          <Promised
            status={view.status}
            deadlines={view.deadlines}
            waits={view.prepared?.state === 'waiting' ? 'confirmable' : offer ? 'offered' : null}
          />
        </div>
        {view.order && (
          <p className="soft">
            {t('contact.order.about', { number: view.order.number, title: view.order.line?.name ?? view.order.title })}
          </p>
        )}
      </header>
      <GoesOn view={view} />
      {view.status === 'closed' && view.verbs.write === null && <p className="soft">{t('contact.closed')}</p>}
      {view.status === 'held' && <Notice tone="warn">{t('contact.held')}</Notice>}
      <ToConfirm view={view} />
      {offer && view.verbs.accept_offer === null && <Offer view={view} offer={offer} onAccepted={becameReturn} />}
      <Talk
        path={`/conversations/${view.id}`}
        list="/conversations"
        name={view.id}
        view={view}
        eventWords={({ verb }) => t(`contact.event.${verb}`)}
        over={view.verbs.write !== null}
      />
      <div className="row conv-more">
        {view.verbs.escalate === null && !view.escalated && (
          <Button kind="quiet" icon="flag" onClick={() => setEscalating(true)}>
            {t('contact.escalate')}
          </Button>
        )}
        {view.escalated && <span className="soft">{t('contact.escalated')}</span>}
        <Link to="/contact">{t('contact.another')}</Link>
      </div>
      {escalating && <EscalateConversation view={view} onClose={() => setEscalating(false)} />}
    </div>
  )
}

/** Where it goes on, as far as the reader may follow it there. */
function GoesOn({ view: { status, mergedInto, returnNumber } }: { view: ConversationView }) {
  const t = useT()
  if (returnNumber) return <BecameReturn number={returnNumber} />
  if (mergedInto === null) return status === 'merged' ? <Notice icon="mail">{t('contact.merged.elsewhere')}</Notice> : null
  return (
    <Notice icon="mail">
      <div className="row">
        <span>{t('contact.merged')}</span>
        <ButtonLink to="/messages/$id" params={{ id: mergedInto }}>
          {t('contact.merged.open')}
        </ButtonLink>
      </div>
    </Notice>
  )
}

/** The request that staff wrote down waits for the reader's word. */
function ToConfirm({ view: { id, prepared, verbs } }: { view: ConversationView }) {
  const t = useT()
  if (prepared?.state !== 'waiting' || verbs.confirm_return !== null) return null
  return (
    <Notice icon="clock">
      <div className="row">
        <span>{t('contact.prepared', { due: formatDue(prepared.expiresAt, t.locale) })}</span>
        <ButtonLink to="/messages/$id/demande" params={{ id }} kind="go">
          {t('contact.prepared.open')}
        </ButtonLink>
      </div>
    </Notice>
  )
}

function EscalateConversation({ view: { id, version }, onClose }: { view: ConversationView; onClose: () => void }) {
  const t = useT()
  const within = usePromiseWords('escalation')
  const words = {
    title: t('contact.escalate'),
    body: within === null ? t('contact.escalate.body') : t('contact.escalate.within', { within }),
    message: t('contact.escalate.message'),
    act: t('contact.escalate.send'),
    done: t('contact.escalate.done'),
  }
  return <EscalateDialog of={{ path: `/conversations/${id}`, version }} words={words} onClose={onClose} />
}
