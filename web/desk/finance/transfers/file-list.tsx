import { Link } from '@tanstack/react-router'
import type { PaymentFileView } from '#application/payments/view.ts'
import { useApiPages } from '../../../ui/api/query.ts'
import { More } from '../../../ui/control/more.tsx'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { FileState } from './file-state.tsx'
import { Settings } from './settings.tsx'

/** Files of transfers, newest first, and what each waits for. */
export function FileList() {
  const t = useT()
  const files = useApiPages<PaymentFileView>('/finance/payment-files', { limit: 50 })
  const columns: readonly Column[] = [
    { key: 'file', label: t('finance.transfer.column.file'), width: '15.5rem' },
    { key: 'state', label: t('finance.transfer.column.state') },
    { key: 'count', label: t('finance.transfer.column.count'), num: true, width: '6rem' },
    { key: 'amount', label: t('finance.column.amount'), num: true, width: '8rem' },
    { key: 'on', label: t('finance.transfer.column.on'), width: '9rem' },
    { key: 'made', label: t('finance.transfer.column.made'), width: '11.5rem', sort: 'descending' },
  ]
  if (files.error) return <LoadProblem error={files.error} retry={() => void files.refetch()} />
  return (
    <>
      <Settings />
      {files.isSuccess && files.rows.length === 0 ? (
        <Empty title={t('finance.transfer.empty')}>{t('finance.transfer.empty.hint')}</Empty>
      ) : (
        <Table label={t('finance.list.transfers')} columns={columns} fixed>
          {files.isPending && <SkeletonRows columns={columns.length} rows={4} />}
          {files.rows.map((file) => (
            <tr key={file.id}>
              <td>
                <Link to="/desk/finance/virements/$id" params={{ id: file.id }} className="mono">
                  {file.messageId}
                </Link>
              </td>
              <td>
                <FileState file={file} />
              </td>
              <td className="num">{file.count}</td>
              <td className="num">
                <Money amount={file.amount} currency="EUR" />
              </td>
              <td className="nb">{formatLocalDate(file.executeOn, t.locale)}</td>
              <td className="nb">
                <Moment at={file.madeAt} as="dateTime" />
                <span className="sub cut">{file.madeBy}</span>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <More list={files} className="queue-more" />
    </>
  )
}
