import type { ConversationView } from '#application/contact/view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type EntryKind, historyOf } from '../case/journal/entries.ts'
import { History, useMails } from '../case/journal/history.tsx'
import { contactEventWords } from './event-words.ts'

type Happened = ConversationView['events'][number]

/** What is offered and what comes of it is a decision or money; whose it is and where it goes, how it is followed up. */
const kindOf = ({ verb }: Happened): EntryKind =>
  verb === 'offer' || verb === 'accept_offer' || verb === 'decline_offer'
    ? 'money'
    : verb === 'turn_into_return' || verb === 'release' || verb === 'mark_spam' || verb === 'close'
      ? 'decisions'
      : 'follow_up'

/** Words and mails stand for themselves. */
const spoken: ReadonlySet<Happened['verb']> = new Set(['write', 'reply', 'note'])

/** A conversation's whole history: acts, words and mails, those to come too. */
export function ContactJournal({ view }: { view: ConversationView }) {
  const t = useT()
  const path = `/conversations/${view.id}`
  const mails = useMails(path)
  const events = view.events.filter(({ verb }) => !spoken.has(verb))
  const told = { view: { events, messages: view.messages }, mails: mails.data?.items ?? [], coming: mails.data?.coming ?? [] }
  return (
    <History
      path={path}
      entries={historyOf(told, kindOf)}
      mails={mails}
      happened={(event) =>
        event.verb === 'assign'
          ? contactEventWords(event, t)
          : t('contact.journal.by', {
              who: event.actor.name ?? t(`words.role.${event.actor.role}`),
              event: contactEventWords(event, t),
            })
      }
    />
  )
}
