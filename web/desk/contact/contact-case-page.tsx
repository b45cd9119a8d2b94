import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import { useApi } from '../../ui/api/query.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Chip, Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AssignMenu } from '../assign/assign-menu.tsx'
import { useReply } from '../case/talk/use-reply.ts'
import { UntilThere } from '../until-there.tsx'
import { Others } from '../presence/others.tsx'
import { useZoneKeys } from '../case/use-zone-keys.ts'
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx'
import { useKeys } from '../shortcuts/use-keys.ts'
import { Zone } from '../zone.tsx'
import { ContactActs } from './contact-acts.tsx'
import { ContactFacts } from './contact-facts.tsx'
import { ContactJournal } from './contact-journal.tsx'
import { ContactTalk } from './contact-talk.tsx'
import { Held } from './held.tsx'
import { TurnPane } from './turn-pane.tsx'
import '../case/case.css'
import './contact.css'

/** One conversation at the desk: who and about what, what was said, what to do with it. */
export function ContactCasePage() {
  const { id } = useParams({ from: '/desk/messages/$id' })
  const query = useApi<ConversationView>(`/conversations/${id}`)
  useTitle(query.data?.subject ?? '')
  if (query.data) return <Case key={id} view={query.data} />
  return <UntilThere query={query} what="conversation" />
}

function Case({ view }: { view: ConversationView }) {
  const t = useT()
  const reply = useReply(view.id, { noteOnly: view.verbs.reply !== null })
  const [turning, setTurning] = useState(false)
  const [allKeys, setAllKeys] = useState(false)
  useKeys({ '?': () => setAllKeys(true) })
  useZoneKeys()
  const makes = turning && view.returnNumber === null && view.mergedInto === null
  const shut = (): void => {
    setTurning(false)
    // Keys are the page's again.
    document.querySelector<HTMLElement>('#contenu')?.focus()
  }
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
          {view.staff && (
            <AssignMenu
              path={`/conversations/${view.id}`}
              assignee={view.staff.assignee}
              may={view.verbs.assign === null}
              takers={takersOfTalk}
            />
          )}
          {view.deadlines.map((deadline) => (
            <Deadline
              key={deadline.kind}
              deadline={deadline}
              what={t(`contact.desk.promise.${deadline.kind === 'escalation' ? 'escalation' : 'reply'}`)}
            />
          ))}
        </span>
      </header>
      <div className={makes ? 'zones zones--turn' : 'zones'}>
        {!makes && (
          <Zone name={t('contact.desk.facts')} className="facts">
            <ContactFacts view={view} />
          </Zone>
        )}
        <ContactTalk key="talk" view={view} reply={reply} />
        {makes ? (
          <TurnPane view={view} onClose={shut} />
        ) : (
          <Zone name={t('contact.desk.acts')} className="decide contact-acts">
            <h2>{t('contact.desk.acts')}</h2>
            <What view={view} onTurn={() => setTurning(true)} />
            <ContactJournal view={view} />
          </Zone>
        )}
      </div>
      {allKeys && <ShortcutsDialog onClose={() => setAllKeys(false)} />}
    </div>
  )
}

function What({ view, onTurn }: { view: ConversationView; onTurn: () => void }) {
  if (view.mergedInto || view.returnNumber) return <GoesOn view={view} />
  return view.status === 'held' ? <Held view={view} /> : <ContactActs view={view} onTurn={onTurn} />
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
