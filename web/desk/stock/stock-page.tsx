import { useNavigate, useSearch } from '@tanstack/react-router'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../ui/api/session.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ClaimList } from '../claims/claim-list.tsx'
import { RecoveryPart } from '../claims/recovery.tsx'
import { WaitingUnits } from '../claims/waiting-units.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { Handovers } from './handovers.tsx'
import { PeriodExport } from './period-export.tsx'
import type { StockSearch } from './stock-search.ts'
import { Waiting } from './waiting.tsx'
import '../queue/queue.css'
import '../claims/claims.css'
import './stock.css'

/** What the dock has put where: what is handed over to whoever keeps the stock, and what goes back to suppliers. */
export function StockPage() {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const { vue } = useSearch({ from: '/desk/stock' })
  const places = me !== null && hasRole(me, 'returns_agent')
  const mine = places || (me !== null && hasRole(me, 'finance'))
  const shown = vue ?? (places ? 'remises' : 'dossiers')
  useTitle(t('stock.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1 className="cut">{t('stock.title')}</h1>
        <span className="end" />
        {places && shown === 'remises' && <PeriodExport />}
        {mine && (
          <span className="stock-views">
            <Segmented
              label={t('claim.lists')}
              options={[
                ...(places ? [{ value: 'remises' as const, label: t('claim.list.handovers') }] : []),
                { value: 'reclamer', label: t('claim.list.waiting') },
                { value: 'dossiers', label: t('claim.list.claims') },
                { value: 'recouvrement', label: t('claim.list.recovery') },
              ]}
              value={shown}
              onChange={(list) => void navigate({ to: '/desk/stock', search: { vue: list } })}
            />
          </span>
        )}
      </div>
      <div className="queue stock claims">{mine && (places || shown !== 'remises') ? <View vue={shown} /> : <NotYours />}</div>
    </>
  )
}

function View({ vue }: Required<StockSearch>) {
  if (vue === 'reclamer') return <WaitingUnits />
  if (vue === 'dossiers') return <ClaimList />
  if (vue === 'recouvrement') return <RecoveryPart />
  return (
    <>
      <Waiting />
      <Handovers />
    </>
  )
}

function NotYours() {
  const t = useT()
  return <Empty title={t('stock.not-yours')}>{t('stock.not-yours.hint')}</Empty>
}
