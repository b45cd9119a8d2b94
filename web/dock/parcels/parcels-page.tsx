import { Link, useSearch } from '@tanstack/react-router'
import type { ParcelRow as Row } from '#application/parcels/view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { More } from '../../ui/control/more.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ParcelRow } from './parcel-row.tsx'
import '../return/dock-page.css'
import '../scan/scan.css'
import './parcels.css'

const lists = ['waiting', 'done'] as const

/** Parcels that came without a return: those that wait, nearest promise first, and those that are done with. */
export function ParcelsPage() {
  const t = useT()
  useTitle(t('unassigned.title'))
  const list = useSearch({ from: '/dock/colis' }).liste === 'finis' ? 'done' : 'waiting'
  const page = useApiPages<Row>('/dock/parcels', { done: list === 'done', limit: 25 })
  return (
    <section className="waiting-lists">
      <div className="work-head">
        <h1>{t('unassigned.title')}</h1>
        <ButtonLink to="/dock/colis/nouveau" icon="plus" big>
          {t('unassigned.add')}
        </ButtonLink>
      </div>
      <nav className="dock-tabs dock-tabs--two" aria-label={t('unassigned.title')}>
        {lists.map((name) => (
          <Link
            key={name}
            to="/dock/colis"
            search={name === 'done' ? { liste: 'finis' } : {}}
            aria-current={name === list ? 'page' : undefined}
          >
            <Icon name={name === 'done' ? 'check' : 'help'} />
            <span>{t(`unassigned.list.${name}`)}</span>
          </Link>
        ))}
      </nav>
      <p className="lead">{t(`unassigned.list.${list}.what`)}</p>
      {page.error && <LoadProblem error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && <Skeleton lines={6} />}
      {page.isSuccess && page.rows.length === 0 && <Empty title={t(`unassigned.list.${list}.none`)}>{t('unassigned.list.none')}</Empty>}
      <ul className="scan-rows">
        {page.rows.map((row) => (
          <ParcelRow key={row.number} row={row} />
        ))}
      </ul>
      <More list={page} big />
    </section>
  )
}
