import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ConversationRow } from '#application/views.ts'
import { useApi, useApiPages } from '../../ui/api/query.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { More } from '../../ui/control/more.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import type { Say } from '../../ui/format/duration.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AgentName } from '../assign/agent.tsx'
import { OpenCase } from '../open/open-case.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { askWhose, type Whose } from '../assign/whose.ts'
import { WhoseSwitch } from '../assign/whose-switch.tsx'
import { contactLists, type ContactSearch } from './contact-search.ts'
import '../queue/queue.css'
import './contact.css'

/** Conversations that no return has, by where they stand, nearest promise first. */
export function ContactListPage() {
  const t = useT()
  const { etat = 'open', agent } = useSearch({ from: '/desk/messages' })
  const navigate = useNavigate()
  const list = useApiPages<ConversationRow>('/desk/conversations', { status: etat, assignee: askWhose(agent) })
  const counts = useApi<Readonly<Record<string, number>>>('/desk/conversations/counts')
  useTitle(t('desk.nav.contact'))
  const columns = [
    { key: 'who', label: t('contact.desk.who'), width: '22%' },
    { key: 'subject', label: t('contact.desk.subject') },
    { key: 'order', label: t('contact.desk.order'), width: '14%' },
    { key: 'last', label: t('contact.desk.last'), width: '15%' },
    { key: 'left', label: t('contact.desk.left'), width: '14%' },
    { key: 'agent', label: t('queue.agent'), width: 'clamp(4.5rem, 10vw, 8.5rem)' },
  ]
  return (
    <>
      <div className="d-top">
        <SearchBox />
        <span className="end">
          <OpenCase />
        </span>
      </div>
      <div className="bar-t">
        <h1>{t('desk.nav.contact')}</h1>
        <nav className="row contact-lists" aria-label={t('contact.desk.lists')}>
          {contactLists.map((one) => (
            <ButtonLink
              key={one}
              to="/desk/messages"
              search={searchOf(one, agent)}
              kind="quiet"
              aria-current={one === etat ? 'page' : undefined}
            >
              {t(`contact.desk.list.${one}`)}
              {counts.data && one !== 'closed' && one !== 'spam' && <span className="muted num"> {counts.data[one] ?? 0}</span>}
            </ButtonLink>
          ))}
        </nav>
        <span className="end">
          <WhoseSwitch whose={agent} onChange={(next) => void navigate({ to: '/desk/messages', search: searchOf(etat, next) })} />
        </span>
      </div>
      <div className="queue">
        {list.error && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 ? (
          <Empty title={t('contact.desk.none')}>{t(`contact.desk.none.${etat}`)}</Empty>
        ) : (
          <Table label={t(`contact.desk.list.${etat}`)} columns={columns} fixed>
            {list.isPending && <SkeletonRows columns={columns.length} rows={6} />}
            {list.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </Table>
        )}
        <More list={list} className="queue-more" />
      </div>
    </>
  )
}

const searchOf = (etat: (typeof contactLists)[number], agent: Whose | undefined): ContactSearch => ({
  ...(etat === 'open' ? {} : { etat }),
  ...(agent === undefined ? {} : { agent }),
})

/** What of ours the customer has yet to answer. */
function waitsFor({ offered, confirmable }: ConversationRow, t: Say): string | undefined {
  if (confirmable) return t('contact.desk.confirmable')
  return offered ? t('contact.desk.offered') : undefined
}

function Row({ row }: { row: ConversationRow }) {
  const t = useT()
  return (
    <tr>
      <td className="who">
        <b className="cut">
          {row.unread > 0 && (
            <span className="new">
              <span className="sr">{t('contact.desk.unread')} </span>
            </span>
          )}
          <Link to="/desk/messages/$id" params={{ id: row.id }}>
            {row.customer?.company ?? row.customer?.name}
          </Link>
        </b>
        <span className="sub cut">
          {row.escalated && <Icon name="flag" label={t('contact.desk.escalated')} />} {row.customer?.company && row.customer.name}
        </span>
      </td>
      <td>
        <span className="one cut">{row.subject}</span>
        <span className="sub cut">
          {waitsFor(row, t) ?? (row.suspicions ?? []).map((sign) => t(`contact.suspicion.${sign}`)).join(', ')}
        </span>
      </td>
      <td>
        <span className="cut">{row.orderNumber}</span>
      </td>
      <td>
        <Moment at={row.lastAt} as="dateTime" />
      </td>
      <td>{row.deadline ? <Deadline deadline={row.deadline} /> : <Status>{t(`contact.status.${row.status}`)}</Status>}</td>
      <td>
        <AgentName agent={row.assignee} brief />
      </td>
    </tr>
  )
}
