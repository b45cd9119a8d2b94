import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import type { MeView } from '#application/people/view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { problemOf } from '../../../ui/api/problem.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useArrive, useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { LoadProblem, ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { CodeGate } from '../code-gate.tsx'
import { Confirm } from './confirm.tsx'
import { BecameReturn } from '../became-return.tsx'
import '../../contact/contact.css'
import '../../../request/request.css'
import './prepared.css'

/** The request that staff wrote down, for its customer to confirm. The link's secret stands after the #, and leaves this page in a body only. */
export function PreparedPage() {
  const { id } = useParams({ from: '/portal/messages/$id/demande' })
  const t = useT()
  useTitle(t('prepared.title'))
  const nobody = useMe() === null
  const navigate = useNavigate()
  const arrive = useArrive()
  const [secret] = useState(() => location.hash.slice(1))
  const entry = useCommand<MeView>('POST', `/conversations/${id}/link-session`, { onDone: arrive })
  const [asked, setAsked] = useState(secret === '')
  useEffect(() => {
    if (secret === '') return
    void navigate({ to: '/messages/$id/demande', params: { id }, hash: '', replace: true })
    void entry.send({ secret }).then(() => setAsked(true))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per link
  }, [secret])
  if (!asked) return <Skeleton lines={6} page />
  return (
    <>
      <ProblemNotice problem={entry.problem} />
      {nobody ? <CodeGate id={id} /> : <Own key={id} id={id} />}
    </>
  )
}

function Own({ id }: { id: string }) {
  const { data, error, refetch } = useApi<ConversationView>(`/conversations/${id}`)
  if (data) return <Asked view={data} />
  if (!error) return <Skeleton lines={6} page />
  return problemOf(error, navigator.onLine).status === 404 ? (
    <CodeGate id={id} />
  ) : (
    <LoadProblem error={error} retry={() => void refetch()} page />
  )
}

function Asked({ view }: { view: ConversationView }) {
  const t = useT()
  const { id, prepared } = view
  return (
    <div className="conv prepared">
      <header>
        <Link to="/messages/$id" params={{ id }} className="crumb">
          <Icon name="left" />
          {t('prepared.conversation')}
        </Link>
        <h1>{t('prepared.title')}</h1>
      </header>
      {view.returnNumber !== null ? (
        <BecameReturn number={view.returnNumber} />
      ) : prepared?.state === 'waiting' ? (
        <OfOrder view={view} prepared={prepared} />
      ) : (
        <Notice tone="warn">{t(`prepared.over.${prepared?.state ?? 'none'}`)}</Notice>
      )}
    </div>
  )
}

type Props = { view: ConversationView; prepared: NonNullable<ConversationView['prepared']> }

/** With its order: a session that a code opened before there was a request reaches the conversation alone, and asks for another. */
function OfOrder({ view, prepared }: Props) {
  const { data, error, refetch } = useApi<OrderView>(`/orders/${prepared.orderId}`)
  if (data) return <Confirm key={prepared.id} view={view} prepared={prepared} order={data} />
  if (!error) return <Skeleton lines={6} />
  return problemOf(error, navigator.onLine).status === 404 ? (
    <CodeGate id={view.id} />
  ) : (
    <LoadProblem error={error} retry={() => void refetch()} />
  )
}
