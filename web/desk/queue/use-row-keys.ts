import { useNavigate } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { useMe } from '../../ui/api/session.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useAssign } from '../assign/use-assign.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import type { QueueSearch } from './queue-search.ts'
import { rowActs } from './row-acts.ts'
import type { Ticked } from './use-ticked.ts'

type At = { row: ReturnRow | undefined; search: QueueSearch; ticked: Ticked; onEscalate: (number: string) => void }

/** What keys do with the chosen row, for whoever may: Enter opens, A takes, E escalates, X ticks, Escape unticks. */
export function useRowKeys({ row, search, ticked, onEscalate }: At): void {
  const t = useT()
  const navigate = useNavigate()
  const may = rowActs(useMe())
  const { take } = useAssign({ path: `/returns/${row?.number}`, assignee: row?.assignee ?? null })
  const on = (act: (number: string) => void) => (row === undefined ? undefined : () => act(row.number))
  const several = ticked.numbers.size > 0
  const onlyOne = (): void => toast(t('queue.keys.one-only'), { icon: 'alert' })
  const escalate = several ? onlyOne : canEscalate(row) ? on(onEscalate) : undefined
  useKeys({
    // What is ticked is meant by a key, as by the bar above; it takes all of it.
    a: row === undefined || several || !may.take ? undefined : take,
    e: may.escalate ? escalate : undefined,
    x: may.tick ? on((number) => ticked.tick(number, false)) : undefined,
    Escape: several ? () => (aMenuIsOpen() ? undefined : ticked.clear()) : undefined,
    Enter: on((number) => void navigate({ to: '/desk/retours/$number', params: { number }, search })),
  })
}

/** Escape closes it, and nothing else. */
const aMenuIsOpen = (): boolean => document.querySelector('.menu > [aria-expanded="true"]') !== null

const canEscalate = (row: ReturnRow | undefined): boolean => row !== undefined && !row.escalated && row.status !== 'closed'
