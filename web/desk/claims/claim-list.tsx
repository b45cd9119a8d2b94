import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClaimRowView } from '#application/claims/view.ts'
import { type ClaimStatus, claimStatuses } from '#domain/claim/transitions.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { More } from '../../ui/control/more.tsx'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { Form } from '../../ui/form/form.tsx'
import { Select } from '../../ui/form/inputs.tsx'
import { daysBetween } from '../../ui/format/days-since.ts'
import { Money } from '../../ui/format/money.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ClaimState } from './claim-state.tsx'

/** Claims on suppliers, newest first, by state. */
export function ClaimList() {
  const t = useT()
  const [status, setStatus] = useState<ClaimStatus | ''>('')
  const list = useApiPages<ClaimRowView>('/claims', { status: status || undefined, limit: 50 })
  const columns: readonly Column[] = [
    { key: 'number', label: t('claim.column.number'), width: '11rem' },
    { key: 'supplier', label: t('claim.column.supplier') },
    { key: 'state', label: t('claim.column.state'), width: '12rem' },
    { key: 'units', label: t('claim.column.units'), num: true, width: '5rem' },
    { key: 'expected', label: t('claim.column.expected'), num: true, width: '8rem' },
    { key: 'credited', label: t('claim.column.credited'), num: true, width: '8rem' },
    { key: 'opened', label: t('claim.column.opened'), width: '10rem', sort: 'descending' },
  ]
  if (list.error) return <LoadProblem error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      <Form onSend={() => undefined} className="claim-filter">
        <Select
          name="status"
          label={t('claim.filter.state')}
          blank={t('claim.filter.every')}
          options={claimStatuses.map((value) => ({ value, label: t(`claim.state.${value}`) }))}
          value={status}
          onChange={({ target }) => setStatus(target.value as ClaimStatus | '')}
        />
      </Form>
      {list.isSuccess && list.rows.length === 0 ? (
        <Empty title={t('claim.empty')}>{t('claim.empty.hint')}</Empty>
      ) : (
        <Table label={t('claim.list.claims')} columns={columns} fixed>
          {list.isPending && <SkeletonRows columns={columns.length} rows={4} />}
          {list.rows.map((claim) => (
            <tr key={claim.id}>
              <td className="nb">
                <Link to="/desk/stock/dossiers/$number" params={{ number: claim.number }} className="mono">
                  {claim.number}
                </Link>
                {claim.reference !== null && <span className="sub mono cut">{claim.reference}</span>}
              </td>
              <td>{claim.supplier}</td>
              <td>
                <ClaimState {...claim} />
                {claim.status === 'sent' && <Age since={claim.sentAt} />}
              </td>
              <td className="num">{claim.units}</td>
              <td className="num">
                <Money amount={claim.expected} currency={claim.currency} />
              </td>
              <td className="num">{claim.credited > 0 ? <Money amount={claim.credited} currency={claim.currency} /> : '–'}</td>
              <td className="nb">
                <Moment at={claim.openedAt} as="dateTime" />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <More list={list} className="queue-more" />
    </>
  )
}

/** How many days it has been with the supplier. */
function Age({ since }: { since: string | null }) {
  const t = useT()
  const now = useMinute()
  if (since === null) return null
  return <span className="sub">{t('claim.age', { days: daysBetween(since, new Date(now).toISOString()) })}</span>
}
