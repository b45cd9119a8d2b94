import type { HandoverView } from '#application/stock/view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { apiRoot } from '../../ui/api/request.ts'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { More } from '../../ui/control/more.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What was handed over, newest first; each file is the same however often it is taken. */
export function Handovers() {
  const t = useT()
  const list = useApiPages<HandoverView>('/stock/handovers', { limit: 50 })
  const columns: readonly Column[] = [
    { key: 'number', label: t('stock.past.number'), width: '4rem' },
    { key: 'at', label: t('stock.past.at'), sort: 'descending' },
    { key: 'by', label: t('stock.past.by') },
    { key: 'count', label: t('stock.past.count'), num: true, width: '8rem' },
    { key: 'file', label: t('stock.past.file'), width: '14rem' },
  ]
  if (list.error) return <LoadProblem error={list.error} retry={() => void list.refetch()} />
  if (list.isSuccess && list.rows.length === 0) return <Empty title={t('stock.past.empty')}>{t('stock.past.empty.hint')}</Empty>
  return (
    <>
      <h2 className="stock-past">{t('stock.past.title')}</h2>
      <Table label={t('stock.past.title')} columns={columns}>
        {list.isPending && <SkeletonRows columns={columns.length} rows={3} />}
        {list.rows.map(({ id, number, at, byName, count }) => (
          <tr key={id}>
            <td className="num">{number}</td>
            <td className="nb">
              <Moment at={at} as="dateTime" />
            </td>
            <td>{byName}</td>
            <td className="num">{count}</td>
            <td className="nb stock-files">
              {(['csv', 'xlsx'] as const).map((format) => (
                <ButtonAnchor
                  key={format}
                  kind="quiet"
                  icon="download"
                  href={`${apiRoot}/stock/handovers/${id}/content?format=${format}`}
                  aria-label={t(`stock.${format}.of`, { number })}
                  download
                >
                  {t(`stock.${format}`)}
                </ButtonAnchor>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      <More list={list} className="queue-more" />
    </>
  )
}
