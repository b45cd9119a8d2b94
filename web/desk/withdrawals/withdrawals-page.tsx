import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { hasRole } from '#domain/actor.ts'
import type { WithdrawalRow } from '#application/withdrawals/view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { More } from '../../ui/control/more.tsx'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Chip } from '../../ui/status/status.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import '../queue/queue.css'
import './withdrawals.css'

/** Statements of withdrawal that nobody has proven, or of which a part is to be answered; and those that are done with. */
export function WithdrawalsPage() {
  const t = useT()
  const me = useMe()
  const { vue } = useSearch({ from: '/desk/retractations' })
  const navigate = useNavigate()
  const mine = me !== null && hasRole(me, 'support')
  useTitle(t('withdrawal.desk.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1 className="cut">{t('withdrawal.desk.title')}</h1>
        {mine && (
          <span className="end">
            <Segmented
              label={t('withdrawal.desk.lists')}
              options={[
                { value: 'waiting', label: t('withdrawal.desk.waiting') },
                { value: 'done', label: t('withdrawal.desk.done') },
              ]}
              value={vue === 'traitees' ? 'done' : 'waiting'}
              onChange={(list) => void navigate({ to: '/desk/retractations', search: list === 'done' ? { vue: 'traitees' } : {} })}
            />
          </span>
        )}
      </div>
      <div className="queue withdrawals">
        {mine ? (
          <List key={vue} list={vue === 'traitees' ? 'done' : 'waiting'} />
        ) : (
          <Empty title={t('withdrawal.desk.not-yours')}>{null}</Empty>
        )}
      </div>
    </>
  )
}

function List({ list }: { list: 'waiting' | 'done' }) {
  const t = useT()
  const pages = useApiPages<WithdrawalRow>('/desk/withdrawals', { list, limit: 50 })
  const columns: readonly Column[] = [
    { key: 'who', label: t('withdrawal.desk.who'), width: '26%' },
    { key: 'contract', label: t('withdrawal.desk.contract'), width: '12rem' },
    { key: 'goods', label: t('withdrawal.desk.goods') },
    { key: 'at', label: t('withdrawal.desk.at'), width: '10rem' },
    { key: 'left', label: t('withdrawal.desk.refund'), width: '11rem' },
  ]
  if (pages.error) return <LoadProblem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isSuccess && pages.rows.length === 0)
    return <Empty title={t(`withdrawal.desk.${list}.none`)}>{t(`withdrawal.desk.${list}.none.body`)}</Empty>
  return (
    <>
      <Table label={t('withdrawal.desk.title')} columns={columns} fixed>
        {pages.isPending && <SkeletonRows columns={columns.length} rows={4} />}
        {pages.rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="cut" to="/desk/retractations/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
              <small className="sub cut">{row.email}</small>
            </td>
            <td>
              <span className="mono cut">{row.contract}</span>
            </td>
            <td>
              <span className="cut">{row.goods ?? t('withdrawal.for.whole')}</span>
            </td>
            <td className="nb">
              <Moment at={row.at} as="dateTime" />
            </td>
            <td>{list === 'waiting' ? <Owed row={row} /> : <Became verbs={row.verbs} />}</td>
          </tr>
        ))}
      </Table>
      <More list={pages} className="queue-more" />
    </>
  )
}

/** What is owed: the refund's day, and an acknowledgement that reaches them. */
function Owed({ row: { acknowledgement, settled, refundBy } }: { row: WithdrawalRow }) {
  const t = useT()
  return (
    <>
      {acknowledgement === 'failed' && (
        <Chip tone="bad" icon="alert">
          {t('withdrawal.event.unacknowledged')}
        </Chip>
      )}
      {settled ? acknowledgement === 'under_way' && t('withdrawal.event.sent_again') : <Deadline deadline={refundBy} />}
    </>
  )
}

const shown = ['answered', 'matched', 'proven'] as const

/** What ended it. */
function Became({ verbs }: { verbs: readonly string[] }) {
  const t = useT()
  const verb = shown.find((one) => verbs.includes(one))
  return verb ? t(`withdrawal.event.${verb}`) : null
}
