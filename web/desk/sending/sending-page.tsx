import { Link } from '@tanstack/react-router'
import { hasRole } from '#domain/actor.ts'
import type { ToSendRow } from '#application/returns/list-to-send.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { More } from '../../ui/control/more.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import '../queue/queue.css'
import './sending.css'

/** Replacements and exchanges that are owed and have not left: since when they wait, and whether the shop knows. */
export function SendingPage() {
  const t = useT()
  const me = useMe()
  const mine = me !== null && (hasRole(me, 'support') || hasRole(me, 'finance'))
  useTitle(t('sending.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1 className="cut">{t('sending.title')}</h1>
      </div>
      <div className="queue sending">{mine ? <ToSend /> : <Empty title={t('sending.not-yours')}>{t('sending.not-yours.hint')}</Empty>}</div>
    </>
  )
}

function ToSend() {
  const t = useT()
  const pages = useApiPages<ToSendRow>('/desk/goods-to-send', { limit: 50 })
  const columns: readonly Column[] = [
    { key: 'who', label: t('sending.column.customer'), width: '24%' },
    { key: 'what', label: t('sending.column.goods') },
    { key: 'told', label: t('sending.column.told'), width: '13rem' },
    { key: 'since', label: t('sending.column.since'), width: '9rem', sort: 'ascending' },
    { key: 'left', label: t('sending.column.left'), width: '9rem' },
  ]
  if (pages.error) return <LoadProblem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isSuccess && pages.rows.length === 0) return <Empty title={t('sending.none')}>{t('sending.none.hint')}</Empty>
  return (
    <>
      <p className="soft sending-lead">{t('sending.lead')}</p>
      <Table label={t('sending.title')} columns={columns} fixed>
        {pages.isPending && <SkeletonRows columns={columns.length} rows={4} />}
        {pages.rows.map((row) => (
          <Row key={row.resolutionId} row={row} />
        ))}
      </Table>
      <More list={pages} className="queue-more" />
    </>
  )
}

const tones = { waiting: 'go', delivered: 'ok', failed: 'bad', dropped: undefined } as const

function Row({ row }: { row: ToSendRow }) {
  const t = useT()
  const { number, company, customer, orderNumber, items, kind, early, told, since, deadline } = row
  return (
    <tr>
      <td className="who">
        <b className="cut">
          <Link to="/desk/retours/$number" params={{ number }}>
            {company ?? customer}
          </Link>
        </b>
        <span className="sub cut">
          {number}, {orderNumber}
        </span>
      </td>
      <td>
        {items.map(({ sku, name, quantity }) => (
          <span key={sku} className="one">
            {t('sending.item', { name, quantity })} <span className="mono small muted">{sku}</span>
          </span>
        ))}
        <span className="sub">
          {t(`words.resolution.${kind}`)}
          {early && `, ${t('sending.early')}`}
        </span>
      </td>
      <td>
        <Status tone={told ? tones[told.state] : undefined}>{t(`sending.told.${told?.state ?? 'none'}`)}</Status>
        {told && (
          <span className="sub">
            <Moment at={told.at} as="dateTime" />
          </span>
        )}
      </td>
      <td className="nb">
        <Moment at={since} as="dateTime" />
      </td>
      <td>{deadline && <Deadline deadline={deadline} />}</td>
    </tr>
  )
}
