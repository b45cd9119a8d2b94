import type { ReturnRow } from '#application/views.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { Empty, WaitingShuttle } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { useT } from '../../ui/words/use-t.ts'
import './home.css'

/** « Mes retours » */
export function HomePage() {
  const t = useT()
  const returns = useApiPages<ReturnRow>('/returns')
  useTitle(t('portal.nav.returns'))
  return (
    <>
      <h1>{t('portal.nav.returns')}</h1>
      <div className="returns">
        {returns.isPending && <Skeleton lines={6} />}
        {returns.error && <LoadProblem error={returns.error} retry={() => void returns.refetch()} />}
        {returns.isSuccess && returns.rows.length === 0 && <Empty title={t('portal.home.empty')} art={<WaitingShuttle />} />}
        {returns.rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
        {returns.hasNextPage && <Button onClick={() => void returns.fetchNextPage()}>{t('ui.more')}</Button>}
      </div>
    </>
  )
}

function Row({ row }: { row: ReturnRow }) {
  const t = useT()
  return (
    <a className="return" href={`/retours/${row.number}`}>
      <ProductThumb name={row.title} />
      <span>
        <b>{row.title}</b>
        <small>{row.number}</small>
      </span>
      <MiniLine station={row.station} state={row.stationState} large />
      <span>
        {t(`words.customer.${row.customerWord}`)}
        <small>
          <Moment at={row.endedAt ?? row.submittedAt} />
        </small>
      </span>
    </a>
  )
}
