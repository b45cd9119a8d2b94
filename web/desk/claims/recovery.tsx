import { useState } from 'react'
import type { RecoveryView } from '#application/claims/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { apiRoot } from '../../ui/api/request.ts'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Money } from '../../ui/format/money.tsx'
import { formatShare } from '../../ui/format/number.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What each supplier gave back of what was sent to them in a period. */
export function RecoveryPart() {
  const t = useT()
  const [days, setDays] = useState<{ from?: string; to?: string }>({})
  const found = useApi<RecoveryView>('/claims/recovery', days)
  const { from = '', to = '' } = found.data ?? {}
  return (
    <>
      <Form onSend={() => undefined} className="claim-filter">
        <Input
          name="from"
          type="date"
          label={t('claim.recovery.from')}
          value={days.from ?? from}
          onChange={({ target }) => setDays({ ...days, from: target.value })}
        />
        <Input
          name="to"
          type="date"
          label={t('claim.recovery.to')}
          value={days.to ?? to}
          onChange={({ target }) => setDays({ ...days, to: target.value })}
        />
        {(['csv', 'xlsx'] as const).map((format) => (
          <ButtonAnchor
            key={format}
            icon="download"
            href={`${apiRoot}/claims/recovery/export?${new URLSearchParams({ from, to, format })}`}
            download
          >
            {t(`claim.recovery.${format}`)}
          </ButtonAnchor>
        ))}
      </Form>
      <p className="soft small claim-hint">{t('claim.recovery.hint')}</p>
      {found.error ? (
        <LoadProblem error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <Rows rows={found.data.rows} />
      ) : (
        <Skeleton lines={5} />
      )}
    </>
  )
}

function Rows({ rows }: Pick<RecoveryView, 'rows'>) {
  const t = useT()
  if (rows.length === 0) return <Empty title={t('claim.recovery.empty')}>{t('claim.recovery.empty.hint')}</Empty>
  const amounts = ['expected', 'credited', 'refused', 'open'] as const
  const columns: readonly Column[] = [
    { key: 'supplier', label: t('claim.column.supplier') },
    { key: 'claims', label: t('claim.column.claims'), num: true },
    { key: 'units', label: t('claim.column.units'), num: true },
    ...amounts.map((amount) => ({ key: amount, label: t(`claim.column.${amount}`), num: true })),
    { key: 'rate', label: t('claim.column.rate'), num: true },
  ]
  return (
    <Table label={t('claim.list.recovery')} columns={columns}>
      {rows.map((row) => (
        <tr key={`${row.supplier} ${row.currency}`}>
          <td>{row.supplier}</td>
          <td className="num">{row.claims}</td>
          <td className="num">{row.units}</td>
          {amounts.map((amount) => (
            <td key={amount} className="num">
              <Money amount={row[amount]} currency={row.currency} />
            </td>
          ))}
          <td className="num">{row.rate === null ? '–' : formatShare(row.rate, t.locale)}</td>
        </tr>
      ))}
    </Table>
  )
}
