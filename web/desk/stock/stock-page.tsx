import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../ui/api/session.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import { Handovers } from './handovers.tsx'
import { PeriodExport } from './period-export.tsx'
import { Waiting } from './waiting.tsx'
import '../queue/queue.css'
import './stock.css'

/** What the dock has put where: what waits to be handed over to whoever keeps the stock, and what was. */
export function StockPage() {
  const t = useT()
  const me = useMe()
  const mine = me !== null && hasRole(me, 'returns_agent')
  useTitle(t('stock.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1 className="cut">{t('stock.title')}</h1>
        <span className="end" />
        {mine && <PeriodExport />}
      </div>
      <div className="queue stock">
        {mine ? (
          <>
            <Waiting />
            <Handovers />
          </>
        ) : (
          <Empty title={t('stock.not-yours')}>{t('stock.not-yours.hint')}</Empty>
        )}
      </div>
    </>
  )
}
