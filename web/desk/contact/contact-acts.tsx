import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { type ContactAct, fittingAct } from './fitting-act.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { OpenOffer } from './open-offer.tsx'
import { Prepared } from './prepared.tsx'
import { SpamDialog } from './spam-dialog.tsx'

const words = {
  turn: 'contact.desk.turn',
  offer: 'contact.desk.offer',
  merge: 'contact.desk.merge',
  escalate: 'contact.escalate',
  close: 'contact.desk.close',
  release: 'lane.not-spam',
  spam: 'contact.desk.spam',
} as const satisfies Record<ContactAct, string>
const icons = {
  turn: 'swap',
  offer: 'euro',
  merge: 'turn',
  escalate: 'flag',
  close: 'check',
  release: 'check',
  spam: 'shield',
} as const satisfies Record<ContactAct, IconName>
/** Those that a key opens: nothing is done by one press. */
const keys: Partial<Record<ContactAct, string>> = { turn: 'T', offer: 'O', merge: 'U' }

/** The acts in the order in which they are looked for. */
const order = ['turn', 'offer', 'merge', 'escalate', 'close', 'release', 'spam'] as const satisfies readonly ContactAct[]

type Asked = 'offer' | 'merge' | 'spam'

/** What can be done with a conversation, what comes next by the look of it first. */
export function ContactActs({ view, onTurn }: { view: ConversationView; onTurn: () => void }) {
  const t = useT()
  const [asked, setAsked] = useState<Asked | null>(null)
  const escalation = useCommand('POST', `/conversations/${view.id}/escalations`, { version: view.version })
  const closure = useCommand('PUT', `/conversations/${view.id}/closure`, { version: view.version })
  const release = useCommand('PUT', `/conversations/${view.id}/release`, { version: view.version })
  const { can, mayAsk } = actsOf(view)
  const fitting = fittingAct({ ...view, named: view.staff?.orderNamed ?? null })
  const first = fitting !== null && can.has(fitting) ? fitting : null
  const done: Readonly<Record<ContactAct, () => void>> = {
    turn: onTurn,
    offer: () => setAsked('offer'),
    merge: () => setAsked('merge'),
    spam: () => setAsked('spam'),
    escalate: () => void escalation.send({}),
    close: () => void closure.send({}),
    release: () => void release.send({}),
  }
  useKeys({
    t: can.has('turn') ? done.turn : undefined,
    o: can.has('offer') ? done.offer : undefined,
    u: can.has('merge') ? done.merge : undefined,
  })
  const close = (): void => setAsked(null)
  const way = (act: ContactAct) => (
    <ActionButton
      key={act}
      kind={act === first ? 'go' : 'quiet'}
      icon={icons[act]}
      keys={keys[act]}
      busy={act === 'escalate' ? escalation.busy : act === 'close' ? closure.busy : act === 'release' && release.busy}
      onClick={done[act]}
    >
      {t(words[act])}
    </ActionButton>
  )
  return (
    <>
      {view.status === 'spam' && <Notice>{t('contact.desk.spam.done')}</Notice>}
      {view.staff?.proven === false && (
        <Notice>
          {view.staff.email === null ? t('contact.desk.nobody') : t(mayAsk ? 'contact.desk.unproven.ask' : 'contact.desk.unproven')}
        </Notice>
      )}
      <Prepared view={view} />
      <OpenOffer view={view} />
      <ProblemNotice problem={escalation.problem ?? closure.problem ?? release.problem} />
      {first !== null && way(first)}
      <div className="contact-ways">{order.filter((act) => act !== first && can.has(act)).map(way)}</div>
      {asked === 'offer' && <OfferDialog view={view} onClose={close} />}
      {asked === 'merge' && <MergeDialog view={view} onClose={close} />}
      {asked === 'spam' && <SpamDialog view={view} onClose={close} />}
    </>
  )
}

/** What may be done by this reader as it stands; `mayAsk`: a request may be sent to an address that nobody has proven, to be confirmed. */
function actsOf({ verbs, staff, escalated }: ConversationView): { can: ReadonlySet<ContactAct>; mayAsk: boolean } {
  // Nothing is given to an address that nobody has proven.
  const proven = staff?.proven === true
  const mayAsk = verbs.prepare_return === null && staff?.orders.some(({ confirmable }) => confirmable) === true
  const all: Readonly<Record<ContactAct, boolean>> = {
    turn: (proven && verbs.turn_into_return === null) || mayAsk,
    offer: proven && verbs.offer === null,
    merge: verbs.merge === null,
    escalate: verbs.escalate === null && !escalated,
    close: verbs.close === null,
    release: verbs.release === null,
    spam: verbs.mark_spam === null,
  }
  return { can: new Set(order.filter((act) => all[act])), mayAsk }
}
