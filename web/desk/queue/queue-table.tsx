import { useNavigate } from '@tanstack/react-router'
import { Fragment, useRef, useState } from 'react'
import type { ReturnRow } from '#application/views.ts'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { formatDate } from '../../ui/format/date.ts'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { type Column, Table, TableGroup } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useAssign } from '../assign/use-assign.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { groupRows } from './group-rows.ts'
import { keepPlace, lastPlace } from './place.ts'
import { QueueRow } from './queue-row.tsx'
import type { QueueSearch } from './queue-search.ts'

type Props = {
  label: string
  rows: readonly ReturnRow[]
  pending: boolean
  /** Another queue's rows, still standing while this one comes. */
  stale: boolean
  more: boolean
  search: QueueSearch
}

/** Nearest promise first; J and K go up and down, Enter opens. */
export function QueueTable({ label, rows, pending, stale, more, search }: Props) {
  const t = useT()
  const now = useMinute()
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(lastPlace)
  const groups = search.file === 'done' ? [{ key: 'none' as const, rows }] : groupRows(rows, { now, dayOf: (at) => formatDate(at, 'fr') })
  const order = groups.flatMap((group) => group.rows.map((row) => row.number))
  const choose = (number: string): void => {
    keepPlace(number)
    setChosen(number)
  }
  const step = (by: 1 | -1) => (): void => {
    const at = chosen === null ? -1 : order.indexOf(chosen)
    const next = order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))]
    if (next === undefined) return
    choose(next)
    box.current?.querySelector<HTMLAnchorElement>(`a[data-number="${next}"]`)?.focus()
  }
  const open = chosen !== null && order.includes(chosen) ? chosen : undefined
  const row = rows.find(({ number }) => number === open)
  const { take } = useAssign({ path: `/returns/${open}`, assignee: row?.assignee ?? null })
  useKeys({
    a: row === undefined ? undefined : take,
    j: step(1),
    k: step(-1),
    Enter: open === undefined ? undefined : () => void navigate({ to: '/desk/retours/$number', params: { number: open }, search }),
  })
  const columns = columnsOf(t)
  return (
    <div ref={box} aria-busy={pending || stale || undefined} className={stale ? 'queue-rows queue-rows--stale' : 'queue-rows'}>
      <Table label={label} columns={columns} fixed>
        {pending && <SkeletonRows columns={columns.length} rows={8} />}
        {groups.map((group) => (
          <Fragment key={group.key}>
            {groups.length > 1 || group.key !== 'none' ? (
              <TableGroup
                columns={columns.length}
                title={t(`desk.queue.group.${group.key}`)}
                note={t(more && group === groups.at(-1) ? 'desk.queue.at-least' : 'desk.queue.count', { count: group.rows.length })}
              />
            ) : null}
            {group.rows.map((row) => (
              <QueueRow key={row.number} row={row} search={search} chosen={row.number === chosen} onChoose={choose} />
            ))}
          </Fragment>
        ))}
      </Table>
    </div>
  )
}

const columnsOf = (t: ReturnType<typeof useT>): readonly Column[] => [
  { key: 'customer', label: t('desk.queue.customer'), width: 'clamp(9.75rem, 16vw, 18rem)' },
  { key: 'tier', label: t('desk.queue.tier'), width: 'clamp(6.5rem, 7vw, 6.75rem)' },
  { key: 'request', label: t('desk.queue.request'), width: 'clamp(9.5rem, 16vw, 20rem)' },
  { key: 'products', label: t('desk.queue.products') },
  { key: 'value', label: t('desk.queue.value'), num: true, width: 'clamp(6rem, 7vw, 7rem)' },
  { key: 'line', label: t('desk.queue.line'), width: 'clamp(7.5rem, 8vw, 8.5rem)' },
  { key: 'left', label: t('desk.queue.left'), width: 'clamp(9.75rem, 11vw, 11rem)', sort: 'ascending' },
  { key: 'agent', label: t('queue.agent'), width: 'clamp(3.75rem, 9vw, 9rem)' },
]
