import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem, ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { Chip, Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AssignMenu } from '../assign/assign-menu.tsx'
import { useReply } from '../case/talk/use-reply.ts'
import { Others } from '../presence/others.tsx'
import { Zone } from '../zone.tsx'
import { ContactFacts } from './contact-facts.tsx'
import { ContactTalk } from './contact-talk.tsx'
import { Held } from './held.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { Prepared } from './prepared.tsx'
import { SpamDialog } from './spam-dialog.tsx'
import { TurnDialog } from './turn-dialog.tsx'
import '../case/case.css'
import './contact.css'

/** One conversation at the desk: who and about what, what was said, what to do with it. */
export function ContactCasePage() {
  const t = useT()
  const { id } = useParams({ from: '/desk/messages/$id' })
  const { data, error, refetch } = useApi<ConversationView>(`/conversations/${id}`)
  useTitle(data?.subject ?? '')
  if (data) return <Case key={id} view={data} />
  return (
    <div className="pad">
      <h1 className="sr">{t('contact.desk.facts')}</h1>
      {error ? <LoadProblem error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
    </div>
  )
}

function Case({ view }: { view: ConversationView }) {
  const t = useT()
  const reply = useReply(view.id, { noteOnly: view.verbs.reply !== null })
  return (
    <div className="case contact-case">
      <header className="c-head">
        <Link className="btn btn--quiet btn--icon" to="/desk/messages" aria-label={t('contact.desk.back')} title={t('contact.desk.back')}>
          <Icon name="left" />
        </Link>
        <h1 className="cut" title={view.subject}>
          {view.subject}
        </h1>
        <Status>{t(`contact.status.${view.status}`)}</Status>
        {view.escalated && (
          <Chip tone="warn" icon="flag">
            {t('contact.desk.escalated')}
          </Chip>
        )}
        <Others path={`/conversations/${view.id}`} doing={reply.said.message === '' ? 'looking' : 'answering'} />
        <span className="end row">
          {view.staff && <AssignMenu path={`/conversations/${view.id}`} assignee={view.staff.assignee} may={view.verbs.assign === null} />}
          {view.deadlines.map((deadline) => (
            <Deadline
              key={deadline.kind}
              deadline={deadline}
              what={t(`contact.desk.promise.${deadline.kind === 'escalation' ? 'escalation' : 'reply'}`)}
            />
          ))}
        </span>
      </header>
      <div className="zones">
        <Zone name={t('contact.desk.facts')} className="facts">
          <ContactFacts view={view} />
        </Zone>
        <ContactTalk view={view} reply={reply} />
        <Zone name={t('contact.desk.acts')} className="decide contact-acts">
          {view.mergedInto || view.returnNumber ? <GoesOn view={view} /> : <Acts view={view} />}
        </Zone>
      </div>
    </div>
  )
}

type Opened = 'offer' | 'turn' | 'merge' | 'spam' | null

function Acts({ view }: { view: ConversationView }) {
  const t = useT()
  const [open, setOpen] = useState<Opened>(null)
  const may = (verb: keyof ConversationView['verbs']): boolean => view.verbs[verb] === null
  // Nothing is given to an address that nobody has proven.
  const mayGive = (verb: 'offer' | 'turn_into_return'): boolean => view.staff?.proven === true && may(verb)
  // But a request may be sent there to be confirmed, for an order that was placed with it.
  const mayAsk = may('prepare_return') && view.staff?.orders.some(({ confirmable }) => confirmable) === true
  const close = (): void => setOpen(null)
  if (view.status === 'held') return <Held view={view} />
  return (
    <>
      {view.status === 'spam' && <Notice>{t('contact.desk.spam.done')}</Notice>}
      {view.staff?.proven === false && <Notice>{t(view.staff.email === null ? 'contact.desk.nobody' : 'contact.desk.unproven')}</Notice>}
      <Prepared view={view} />
      {view.offers.some(({ state }) => state === 'offered') && <Notice>{t('contact.desk.offer-open')}</Notice>}
      {mayGive('offer') && (
        <Button kind="go" onClick={() => setOpen('offer')}>
          {t('contact.desk.offer')}
        </Button>
      )}
      {(mayGive('turn_into_return') || mayAsk) && <Button onClick={() => setOpen('turn')}>{t('contact.desk.turn')}</Button>}
      {may('escalate') && !view.escalated && <Sorted view={view} path="escalations" method="POST" label={t('contact.escalate')} />}
      {may('merge') && <Button onClick={() => setOpen('merge')}>{t('contact.desk.merge')}</Button>}
      {may('close') && <Sorted view={view} path="closure" label={t('contact.desk.close')} />}
      {may('release') && <Sorted view={view} path="release" label={t('lane.not-spam')} />}
      {may('mark_spam') && <Button onClick={() => setOpen('spam')}>{t('contact.desk.spam')}</Button>}
      <Asked view={view} open={open} onClose={close} />
    </>
  )
}

/** What is asked about before it is done. */
function Asked({ view, open, onClose }: { view: ConversationView; open: Opened; onClose: () => void }) {
  if (open === 'offer') return <OfferDialog view={view} onClose={onClose} />
  if (open === 'merge') return <MergeDialog view={view} onClose={onClose} />
  if (open === 'spam') return <SpamDialog view={view} onClose={onClose} />
  return open === 'turn' ? <TurnDialog view={view} onClose={onClose} /> : null
}

/** Where it goes on: another conversation, or a return. */
function GoesOn({ view }: { view: ConversationView }) {
  const t = useT()
  if (view.mergedInto)
    return (
      <Notice icon="mail">
        <span>{t('contact.merged')}</span>
        <Link to="/desk/messages/$id" params={{ id: view.mergedInto }}>
          {t('contact.merged.open')}
        </Link>
      </Notice>
    )
  return view.returnNumber ? (
    <Notice tone="ok" icon="check">
      <Link to="/desk/retours/$number" params={{ number: view.returnNumber }} search={{}}>
        {t('contact.became', { number: view.returnNumber })}
      </Link>
    </Notice>
  ) : null
}

type SortedProps = { view: ConversationView; path: string; method?: 'POST' | 'PUT'; label: string }

/** An act that needs nothing but being done. */
function Sorted({ view, path, method = 'PUT', label }: SortedProps) {
  const act = useCommand(method, `/conversations/${view.id}/${path}`, { version: view.version })
  return (
    <>
      <ProblemNotice problem={act.problem} />
      <ActionButton busy={act.busy} onClick={() => void act.send({})}>
        {label}
      </ActionButton>
    </>
  )
}
