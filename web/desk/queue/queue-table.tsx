import { useState } from 'react'
import type { QueueSumView } from '#application/queue/view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { useMe } from '../../ui/api/session.ts'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { EscalateDialog } from '../case/acts/escalate-dialog.tsx'
import { type Group, groupByCurrency, groupRows, ungrouped } from './group-rows.ts'
import { QueueRow } from './queue-row.tsx'
import { rowActs } from './row-acts.ts'
import { RowGroups } from './row-groups.tsx'
import { orderOf, type QueueSearch, type Sort } from './queue-search.ts'
import type { Settled } from './live/settle.ts'
import { useFirstFound, useSteps } from './steps.ts'
import { tickColumn } from './ticks.tsx'
import type { Place } from './use-chosen.ts'
import { useRowKeys } from './use-row-keys.ts'
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
  place: Place
  /** What keys go on to after the last row. */
  beyond: readonly string[]
}

/** Nearest promise first where nothing else is said. */
export function QueueTable({ label, list, pending, stale, more, counts, search, ticked, place, beyond }: Props) {
  const t = useT()
  const now = useMinute()
  const [escalating, setEscalating] = useState<string | null>(null)
  const { rows, gone } = list
  const sort = orderOf(search)
  const groups = groupsOf(rows, { sort, now })
  const order = groups.flatMap((group) => group.rows.flatMap(({ number }) => (gone.has(number) ? [] : [number])))
  const { chosen, choose, goTo } = place
  useSteps([...order, ...beyond], chosen, goTo)
  useFirstFound(search.q, pending || stale ? undefined : order[0], goTo)
  const row = order.includes(chosen ?? '') ? rows.find(({ number }) => number === chosen) : undefined
  const may = rowActs(useMe())
  useRowKeys({ row, search, ticked, onEscalate: setEscalating })
  const columns = columnsOf(t, { order, ticked: may.tick ? ticked : null, sort })
  return (
    <div aria-busy={pending || stale || undefined} className={stale ? 'queue-rows queue-rows--stale' : 'queue-rows'}>
      <Table label={label} columns={columns} fixed>
        {pending && <SkeletonRows columns={columns.length} rows={8} />}
        <RowGroups
          groups={groups}
          columns={columns.length}
          count={({ when, rows: some }, last) =>
            t(!counts && more && last ? 'desk.queue.at-least' : 'desk.queue.count', {
              count: counts && when ? Math.max(counts[when], some.length - countOf(some, gone)) : some.length,
            })
          }
        >
          {(one) => (
            <QueueRow
              key={one.number}
              row={one}
              search={search}
              chosen={one.number === chosen}
              ticked={ticked.numbers.has(one.number)}
              gone={gone.has(one.number)}
              onChoose={choose}
              onTick={may.tick ? ticked.tick : null}
            />
          )}
        </RowGroups>
      </Table>
      {escalating !== null && <EscalateRow number={escalating} onClose={() => setEscalating(null)} />}
    </div>
  )
}

/** Under what it is ordered by, where that is a promise or an amount of several currencies. */
function groupsOf(rows: readonly ReturnRow[], { sort, now }: { sort: Sort | 'fit'; now: number }): readonly Group<ReturnRow>[] {
  if (sort === 'delai') return groupRows(rows, now)
  return sort === 'valeur' ? groupByCurrency(rows) : ungrouped(rows)
}

const countOf = (rows: readonly ReturnRow[], gone: ReadonlySet<string>): number => rows.filter(({ number }) => gone.has(number)).length

/** The case's own dialog, once it is known what may be done with it. */
function EscalateRow({ number, onClose }: { number: string; onClose: () => void }) {
  const view = useApi<ReturnView>(`/returns/${number}`).data
  return view ? <EscalateDialog view={view} onClose={onClose} /> : null
}

type Heads = { order: readonly string[]; /** Null for whoever does nothing with rows. */ ticked: Ticked | null; sort: Sort | 'fit' }

const columnsOf = (t: ReturnType<typeof useT>, { order, ticked, sort }: Heads): readonly Column[] => [
  ...(ticked ? [tickColumn(t('queue.tick.all'), order, ticked)] : []),
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
    width: 'clamp(11rem, 16.5cqi, 15rem)',
    ...(sort === 'delai' ? { sort: 'ascending' as const } : {}),
  },
  { key: 'agent', label: t('queue.agent'), width: 'clamp(3.5rem, 30cqi - 15rem, 8.5rem)' },
]
