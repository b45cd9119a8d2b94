import { useNavigate } from '@tanstack/react-router'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { useMinute } from '../../../ui/deadline/use-minute.ts'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useAssign } from '../../assign/use-assign.ts'
import { groupRows, ungrouped } from '../../queue/group-rows.ts'
import type { Settled } from '../../queue/live/settle.ts'
import { RowGroups } from '../../queue/row-groups.tsx'
import { useFirstFound, useSteps } from '../../queue/steps.ts'
import { tickColumn } from '../../queue/ticks.tsx'
import { useChosen } from '../../queue/use-chosen.ts'
import type { Ticked } from '../../queue/use-ticked.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { type ContactSearch, sortOf } from '../contact-search.ts'
import { ContactRow } from './contact-row.tsx'

type Props = {
  label: string
  list: Settled<ConversationRow & { number: string }>
  pending: boolean
  /** Another list's rows, still standing while this one comes. */
  stale: boolean
  more: boolean
  search: ContactSearch
  /** Null for whoever hands none on: then nothing is ticked or taken. */
  ticked: Ticked | null
}

/** Conversations as rows, by promise under overdue, today and later; J and K, or the arrows, go up and down, Enter opens, A takes, X ticks, as in the queue. */
export function ContactTable({ label, list: { rows, gone }, pending, stale, more, search, ticked }: Props) {
  const t = useT()
  const now = useMinute()
  const sort = sortOf(search)
  const byPromise = sort === 'delai'
  const groups = byPromise ? groupRows(rows, now) : ungrouped(rows)
  const order = groups.flatMap((group) => group.rows.flatMap(({ id }) => (gone.has(id) ? [] : [id])))
  const { box, chosen, choose, goTo } = useChosen()
  useSteps(order, chosen, goTo)
  useFirstFound(search.q, pending || stale ? undefined : order[0], goTo)
  const row = order.includes(chosen ?? '') ? rows.find(({ id }) => id === chosen) : undefined
  useRowKeys(row, ticked)
  const columns: readonly Column[] = [
    ...(ticked ? [tickColumn(t('contact.desk.tick.all'), order, ticked)] : []),
    { key: 'who', label: t('contact.desk.who'), width: '19%' },
    { key: 'subject', label: t('contact.desk.subject') },
    { key: 'order', label: t('contact.desk.order'), width: '9.5rem' },
    { key: 'last', label: t('contact.desk.last'), width: '12%' },
    { key: 'left', label: t('contact.desk.left'), width: 'clamp(11.5rem, 15cqi, 13rem)', ...(byPromise ? { sort: 'ascending' } : {}) },
    { key: 'agent', label: t('queue.agent'), width: 'clamp(3.5rem, 30cqi - 15rem, 8.5rem)' },
  ]
  return (
    <div ref={box} className={stale ? 'queue-rows queue-rows--stale' : 'queue-rows'} aria-busy={pending || stale || undefined}>
      <Table label={label} columns={columns} fixed>
        {pending && <SkeletonRows columns={columns.length} rows={6} />}
        <RowGroups
          groups={groups}
          columns={columns.length}
          count={({ rows: some }, last) => t(more && last ? 'contact.desk.at-least' : 'queue.talks.count', { count: some.length })}
        >
          {(one) => (
            <ContactRow
              key={one.id}
              row={one}
              sought={search.q ?? ''}
              chosen={one.id === chosen}
              ticked={ticked?.numbers.has(one.id) ?? false}
              gone={gone.has(one.id)}
              onChoose={choose}
              onTick={ticked && ticked.tick}
            />
          )}
        </RowGroups>
      </Table>
    </div>
  )
}

/** What keys do with the chosen row: Enter opens; for whoever hands them on A takes, X ticks, Escape unticks. */
function useRowKeys(row: ConversationRow | undefined, ticked: Ticked | null): void {
  const navigate = useNavigate()
  const { take } = useAssign({ path: `/conversations/${row?.id}`, assignee: row?.assignee ?? null })
  const several = ticked !== null && ticked.numbers.size > 0
  useKeys({
    // What is ticked is meant by the bar below, which gives all of it to somebody.
    a: row && ticked && !several ? take : undefined,
    x: row && ticked ? () => ticked.tick(row.id, false) : undefined,
    Escape: several ? ticked.clear : undefined,
    Enter: row && (() => void navigate({ to: '/desk/messages/$id', params: { id: row.id } })),
  })
}
