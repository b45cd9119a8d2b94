import { Link } from '@tanstack/react-router'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { marksIn } from '#domain/search/marks.ts'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import type { Say } from '../../../ui/format/duration.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Status } from '../../../ui/status/status.tsx'
import { Marked } from '../../../ui/words/marked.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { AgentName } from '../../assign/agent.tsx'
import { TickCell } from '../../queue/ticks.tsx'

type Props = {
  row: ConversationRow
  /** What is looked for, marked wherever the row has it. */
  sought: string
  chosen: boolean
  ticked: boolean
  /** It has left this list since it was shown. */
  gone: boolean
  onChoose: (id: string) => void
  /** Null for whoever does nothing with rows. */
  onTick: ((id: string, range: boolean) => void) | null
}

/** One conversation in its list: of whom, about what, and what they said last. */
export function ContactRow({ row, sought, chosen, ticked, gone, onChoose, onTick }: Props) {
  const t = useT()
  const name = row.customer?.company ?? row.customer?.name ?? ''
  const marked = (text: string) => <Marked text={text} marks={marksIn(text, sought)} />
  const waits = waitsFor(row, t)
  return (
    <tr aria-selected={chosen || undefined} className={gone ? 'gone' : ticked ? 'ticked' : undefined}>
      {onTick && <TickCell id={row.id} label={t('contact.desk.tick', { name })} ticked={ticked} gone={gone} onTick={onTick} />}
      <td className="who">
        <b className="cut">
          {row.unread > 0 && (
            <span className="new">
              <span className="sr">{t('contact.desk.unread')} </span>
            </span>
          )}
          <Link to="/desk/messages/$id" params={{ id: row.id }} data-number={row.id} title={name} onFocus={() => onChoose(row.id)}>
            {marked(name)}
          </Link>
        </b>
        <span className="sub cut">
          {gone && <b>{t('contact.desk.gone')} </b>}
          {row.escalated && <Icon name="flag" label={t('contact.desk.escalated')} />}{' '}
          {row.customer?.company && row.customer.name && marked(row.customer.name)}
        </span>
      </td>
      <td className="what">
        <span className="one cut" title={row.subject}>
          {row.origin === 'mail' && <Icon name="mail" label={t('contact.desk.way.mail')} />} {marked(row.subject)}
        </span>
        <span className="sub cut" title={row.excerpt}>
          {waits && <b className="contact-waits">{waits}</b>}
          {row.excerpt && marked(row.excerpt)}
        </span>
      </td>
      <td>
        <span className="cut">{row.orderNumber && marked(row.orderNumber)}</span>
      </td>
      <td className="last">
        <Moment at={row.lastAt} as="dateTime" />
      </td>
      <td className="left">{row.deadline ? <Deadline deadline={row.deadline} /> : <Status>{t(`contact.status.${row.status}`)}</Status>}</td>
      <td>
        <AgentName agent={row.assignee} brief />
      </td>
    </tr>
  )
}

/** What of ours the customer has yet to answer, or why it is held. */
function waitsFor({ status, offered, confirmable, suspicions = [] }: ConversationRow, t: Say): string | undefined {
  if (status === 'held') return suspicions.map((sign) => t(`contact.suspicion.${sign}`)).join(', ')
  if (confirmable) return t('contact.desk.confirmable')
  return offered ? t('contact.desk.offered') : undefined
}
