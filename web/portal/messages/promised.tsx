import type { ConversationView } from '#application/views.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { formatDue } from '../../ui/format/date.ts'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = Pick<ConversationView, 'status' | 'deadlines'>

/** By when we answer, as a date and hour; else where the conversation stands. */
export function Promised({ status, deadlines }: Props) {
  const t = useT()
  const [nearest] = deadlines.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  if (!nearest) return <Status>{t(`contact.status.${status}`)}</Status>
  const key = nearest.kind === 'escalation' ? 'contact.promise.escalation' : 'contact.promise.reply'
  return <Deadline deadline={nearest} what={t(key, { due: formatDue(nearest.due, t.locale) })} />
}
