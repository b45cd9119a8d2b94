import type { ConversationView } from '#application/contact/view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { formatDue } from '../../ui/format/date.ts'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = Pick<ConversationView, 'status' | 'deadlines'> & {
  /** What waits for the reader: a proposal, or a request to confirm. */ waits: 'offered' | 'confirmable' | null
}

/** That it is the reader's turn; by when we answer, as a date and hour; else where the conversation stands. */
export function Promised({ status, deadlines, waits }: Props) {
  const t = useT()
  if (waits) return <Status tone="you">{t(`contact.${waits}`)}</Status>
  const [nearest] = deadlines.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  if (!nearest) return <Status>{t(`contact.status.${status}`)}</Status>
  const key = nearest.kind === 'escalation' ? 'contact.promise.escalation' : 'contact.promise.reply'
  return <Deadline deadline={nearest} what={t(key, { due: formatDue(nearest.due, t.locale) })} />
}
