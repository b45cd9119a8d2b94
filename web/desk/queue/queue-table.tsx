import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { QueueSumView } from '#application/queue/view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { formatDate } from '../../ui/format/date.ts'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { type Column, Table, TableGroup } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useAssign } from '../assign/use-assign.ts'
import { EscalateDialog } from '../case/acts/escalate-dialog.tsx'
import { useKeys } from '../shortcuts/use-keys.ts'
import { groupRows } from './group-rows.ts'
import { QueueRow } from './queue-row.tsx'
import { orderOf, type QueueSearch, type Sort } from './queue-search.ts'
import type { Settled } from './live/settle.ts'
import { useFirstFound, useSteps } from './steps.ts'
import { tickColumn } from './ticks.tsx'
import { useChosen } from './use-chosen.ts'
import type { Ticked } from './use-ticked.ts'

type Props = {
  label: string
  list: Settled<ReturnRow>
  pending: boolean
  /** Another queue's rows, still standing while this one comes. */
  stale: boolean
  more: boolean
  /** How many there are in each group, where all were counted. */
  counts: QueueSumView['groups']
  search: QueueSearch
  ticked: Ticked
}

/** Nearest promise first where nothing else is said; Enter opens, A takes, E escalates, X ticks, Escape unticks. */
export function QueueTable({ label, list, pending, stale, more, counts, search, ticked }: Props) {
  const t = useT()
  const now = useMinute()
  const navigate = useNavigate()
  const [escalating, setEscalating] = useState<string | null>(null)
  const { rows, gone } = list
  const sort = orderOf(search)
  const byPromise = sort === 'delai'
  const groups = byPromise ? groupRows(rows, { now, dayOf: (at) => formatDate(at, 'fr') }) : [{ key: 'none' as const, rows }]
  const order = groups.flatMap((group) => group.rows.flatMap(({ number }) => (gone.has(number) ? [] : [number])))
  const { box, chosen, choose, goTo } = useChosen()
  useSteps(order, chosen, goTo)
  useFirstFound(search.q, pending || stale ? undefined : order[0], goTo)
  const row = order.includes(chosen ?? '') ? rows.find(({ number }) => number === chosen) : undefined
  const { take } = useAssign({ path: `/returns/${row?.number}`, assignee: row?.assignee ?? null })
  const on = (act: (number: string) => void) => (row === undefined ? undefined : () => act(row.number))
  const several = ticked.numbers.size > 0
  useKeys({
    // What is ticked is meant by a key, as by the bar above; it takes all of it.
    a: row === undefined || several ? undefined : take,
    e: several ? () => toast(t('queue.keys.one-only'), { icon: 'alert' }) : canEscalate(row) ? on(setEscalating) : undefined,
    x: on((number) => ticked.tick(number, false)),
    Escape: several ? () => (aMenuIsOpen() ? undefined : ticked.clear()) : undefined,
    Enter: on((number) => void navigate({ to: '/desk/retours/$number', params: { number }, search })),
  })
  const columns = columnsOf(t, { order, ticked, sort })
  return (
    <div ref={box} aria-busy={pending || stale || undefined} className={stale ? 'queue-rows queue-rows--stale' : 'queue-rows'}>
      <Table label={label} columns={columns} fixed>
        {pending && <SkeletonRows columns={columns.length} rows={8} />}
        {groups.map((group) => (
          <Fragment key={group.key}>
            {byPromise && (groups.length > 1 || group.key !== 'none') ? (
              <TableGroup
                columns={columns.length}
                title={t(`desk.queue.group.${group.key}`)}
                note={t(!counts && more && group === groups.at(-1) ? 'desk.queue.at-least' : 'desk.queue.count', {
                  count: counts ? Math.max(counts[group.key], group.rows.length - countOf(group.rows, gone)) : group.rows.length,
                })}
              />
            ) : null}
            {group.rows.map((one) => (
              <QueueRow
                key={one.number}
                row={one}
                search={search}
                chosen={one.number === chosen}
                ticked={ticked.numbers.has(one.number)}
                gone={gone.has(one.number)}
                onChoose={choose}
                onTick={ticked.tick}
              />
            ))}
          </Fragment>
        ))}
      </Table>
      {escalating !== null && <EscalateRow number={escalating} onClose={() => setEscalating(null)} />}
    </div>
  )
}

/** Escape closes it, and nothing else. */
const aMenuIsOpen = (): boolean => document.querySelector('.menu > [aria-expanded="true"]') !== null

const canEscalate = (row: ReturnRow | undefined): boolean => row !== undefined && !row.escalated && row.status !== 'closed'

const countOf = (rows: readonly ReturnRow[], gone: ReadonlySet<string>): number => rows.filter(({ number }) => gone.has(number)).length

/** The case's own dialog, once it is known what may be done with it. */
function EscalateRow({ number, onClose }: { number: string; onClose: () => void }) {
  const view = useApi<ReturnView>(`/returns/${number}`).data
  return view ? <EscalateDialog view={view} onClose={onClose} /> : null
}

type Heads = { order: readonly string[]; ticked: Ticked; sort: Sort | 'fit' }

const columnsOf = (t: ReturnType<typeof useT>, { order, ticked, sort }: Heads): readonly Column[] => [
  tickColumn(t('queue.tick.all'), order, ticked),
  { key: 'customer', label: t('desk.queue.customer'), width: 'clamp(10.5rem, 16cqi, 17rem)' },
  { key: 'tier', label: t('desk.queue.tier'), width: 'clamp(5.25rem, 8.6cqi, 6.75rem)' },
  { key: 'request', label: t('desk.queue.request'), width: 'clamp(9rem, 16cqi, 18rem)' },
  { key: 'products', label: t('desk.queue.products') },
  {
    key: 'value',
    label: t('desk.queue.value'),
    num: true,
    width: 'clamp(6rem, 8cqi, 7rem)',
    ...(sort === 'valeur' ? { sort: 'descending' as const } : {}),
  },
  { key: 'line', label: t('desk.queue.line'), width: 'clamp(5.75rem, 9.8cqi, 8.5rem)' },
  {
    key: 'left',
    label: t('desk.queue.left'),
    width: 'clamp(9.25rem, 12.6cqi, 11rem)',
    ...(sort === 'delai' ? { sort: 'ascending' as const } : {}),
  },
  { key: 'agent', label: t('queue.agent'), width: 'clamp(3.5rem, 30cqi - 15rem, 8.5rem)' },
]
