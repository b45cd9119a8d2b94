import { Navigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Page } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { trackingDoubt } from '#domain/return/tracking.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { unitCalled } from '../return/unit-called.ts'
import { forgetScan } from './kept-scans.ts'
import { NothingFound } from './nothing-found.tsx'
import { ScanRow } from './scan-row.tsx'
import { byName, type Found } from './search.ts'

/** What was scanned: one return is opened at once, several are shown, none says what to do. */
export const Findings = ({ scan, from }: { scan: string; from: string | undefined }) =>
  from === undefined ? <FoundAnywhere scan={scan} from={from} /> : <FoundNear scan={scan} from={from} />

/** Scanned beside an open return: its own products and serials come first. */
function FoundNear({ scan, from }: { scan: string; from: string }) {
  const near = useApi<ReturnView>(`/returns/${from}`)
  if (near.isPending) return <Skeleton lines={4} />
  return near.data && unitCalled(near.data, scan) ? (
    <Open number={near.data.number} scan={scan} />
  ) : (
    <FoundAnywhere scan={scan} from={from} />
  )
}

function FoundAnywhere({ scan, from }: { scan: string; from: string | undefined }) {
  const found = useApi<Found>('/dock/search', { q: scan })
  if (found.isPending) return <Skeleton lines={4} />
  if (found.error) return <LoadProblem error={found.error} retry={() => void found.refetch()} />
  const { numbers, parcels } = found.data
  const [first, ...others] = numbers
  const [colis] = parcels
  if (colis !== undefined && numbers.length + parcels.length === 1) return <Navigate to="/dock/colis/$colis" params={{ colis }} replace />
  if (colis !== undefined) return <Several scan={scan} numbers={numbers} parcels={parcels} />
  if (first === undefined)
    return found.data.mistyped ? <NothingFound scan={scan} from={from} mistyped="number" /> : <FoundByName scan={scan} from={from} />
  if (others.length === 0) return <Open number={first} scan={scan} />
  return <Several scan={scan} numbers={numbers} parcels={[]} />
}

function Open({ number, scan }: { number: string; scan: string }) {
  const me = useMe()?.id ?? null
  // If it waited for a network, it does not any more.
  useEffect(() => forgetScan(me, scan), [me, scan])
  return <Navigate to="/dock/retours/$number" params={{ number }} search={{ scan }} replace />
}

function FoundByName({ scan, from }: { scan: string; from: string | undefined }) {
  const t = useT()
  const rows = useApi<Page<ReturnRow>>(...byName(scan))
  if (rows.isPending) return <Skeleton lines={4} />
  if (rows.error) return <LoadProblem error={rows.error} retry={() => void rows.refetch()} />
  if (rows.data.items.length === 0)
    return <NothingFound scan={scan} from={from} mistyped={trackingDoubt(scan) === null ? undefined : 'tracking'} />
  return (
    <section className="waiting-lists">
      <h1>{t('dock.found.by-name', { scan })}</h1>
      <ul className="scan-rows">
        {rows.data.items.map((row) => (
          <ScanRow key={row.number} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Several({ scan, numbers, parcels }: { scan: string; numbers: readonly string[]; parcels: readonly string[] }) {
  const t = useT()
  return (
    <section className="waiting-lists">
      <h1>{t('dock.found.several', { scan, count: numbers.length + parcels.length })}</h1>
      <Notice>{t('dock.found.choose')}</Notice>
      <ul className="scan-rows">
        {numbers.map((number) => (
          <FoundRow key={number} number={number} scan={scan} />
        ))}
        {parcels.map((colis) => (
          <li key={colis}>
            <ButtonLink to="/dock/colis/$colis" params={{ colis }} icon="box" big>
              {t('dock.heard.unassigned', { number: colis })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FoundRow({ number, scan }: { number: string; scan: string }) {
  const rows = useApi<Page<ReturnRow>>('/desk/queue', { lane: 'all', q: number, limit: 1 })
  const row = rows.data?.items[0]
  if (row) return <ScanRow row={row} scan={scan} />
  return (
    <li>
      <ButtonLink to="/dock/retours/$number" params={{ number }} search={{ scan }} big>
        {number}
      </ButtonLink>
    </li>
  )
}
