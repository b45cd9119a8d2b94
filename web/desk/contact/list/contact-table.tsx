import { useNavigate } from '@tanstack/react-router'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useAssign } from '../../assign/use-assign.ts'
import type { Settled } from '../../queue/live/settle.ts'
import { useSteps } from '../../queue/steps.ts'
import { tickColumn } from '../../queue/ticks.tsx'
import { useChosen } from '../../queue/use-chosen.ts'
import type { Ticked } from '../../queue/use-ticked.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { ContactRow } from './contact-row.tsx'

type Props = { label: string; list: Settled<ConversationRow & { number: string }>; pending: boolean; ticked: Ticked }

/** Conversations as rows; J and K, or the arrows, go up and down, Enter opens, A takes, X ticks, as in the queue. */
export function ContactTable({ label, list: { rows, gone }, pending, ticked }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const order = rows.flatMap(({ id }) => (gone.has(id) ? [] : [id]))
  const { box, chosen, choose, goTo } = useChosen()
  useSteps(order, chosen, goTo)
  const row = order.includes(chosen ?? '') ? rows.find(({ id }) => id === chosen) : undefined
  const { take } = useAssign({ path: `/conversations/${row?.id}`, assignee: row?.assignee ?? null })
  useKeys({
    a: row && take,
    x: row && (() => ticked.tick(row.id, false)),
    Enter: row && (() => void navigate({ to: '/desk/messages/$id', params: { id: row.id } })),
  })
  const columns: readonly Column[] = [
    tickColumn(t('contact.desk.tick.all'), order, ticked),
    { key: 'who', label: t('contact.desk.who'), width: '21%' },
    { key: 'subject', label: t('contact.desk.subject') },
    { key: 'order', label: t('contact.desk.order'), width: '13%' },
    { key: 'last', label: t('contact.desk.last'), width: '15%' },
    { key: 'left', label: t('contact.desk.left'), width: '14%', sort: 'ascending' },
    { key: 'agent', label: t('queue.agent'), width: 'clamp(4.5rem, 10vw, 8.5rem)' },
  ]
  return (
    <div ref={box} className="queue-rows" aria-busy={pending || undefined}>
      <Table label={label} columns={columns} fixed>
        {pending && <SkeletonRows columns={columns.length} rows={6} />}
        {rows.map((one) => (
          <ContactRow
            key={one.id}
            row={one}
            chosen={one.id === chosen}
            ticked={ticked.numbers.has(one.id)}
            gone={gone.has(one.id)}
            onChoose={choose}
            onTick={ticked.tick}
          />
        ))}
      </Table>
    </div>
  )
}
