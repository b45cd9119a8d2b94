import { Link } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { type DockList, dockLists } from '#domain/return/dock-list.ts'
import { useApi, useApiPages } from '../../ui/api/query.ts'
import { More } from '../../ui/control/more.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { UnassignedTab } from '../parcels/unassigned-tab.tsx'
import { ScanRow } from './scan-row.tsx'

const icons: Record<DockList, IconName> = { to_judge: 'scan', expected: 'truck', to_return: 'swap' }

/** Nothing scanned: what is to judge, what is on its way, what goes back, nearest promise first. */
export function DockLists({ list }: { list: DockList }) {
  const t = useT()
  const counts = useApi<Record<DockList, number>>('/dock/counts')
  const page = useApiPages<ReturnRow>('/dock/returns', { list, limit: 25 })
  return (
    <section className="waiting-lists">
      <h1 className="sr">{t('dock.title')}</h1>
      <nav className="dock-tabs" aria-label={t('dock.lists')}>
        {dockLists.map((name) => (
          <Link key={name} to="/dock" search={name === 'to_judge' ? {} : { liste: name }} aria-current={name === list ? 'page' : undefined}>
            <Icon name={icons[name]} />
            <span>{t(`dock.list.${name}`)}</span>
            <b>{counts.data?.[name] ?? ''}</b>
          </Link>
        ))}
        <UnassignedTab />
      </nav>
      <p className="lead">{t(`dock.list.${list}.what`)}</p>
      {page.error && <LoadProblem error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && <Skeleton lines={6} />}
      {page.isSuccess && page.rows.length === 0 && <Empty title={t(`dock.list.${list}.none`)}>{t('dock.list.none')}</Empty>}
      <ul className="scan-rows">
        {page.rows.map((row) => (
          <ScanRow key={row.number} row={row} />
        ))}
      </ul>
      <More list={page} big />
    </section>
  )
}
