import type { ReturnRow } from '#application/returns/row-view.ts'
import { formatDue } from '../../ui/format/date.ts'
import type { Say } from '../../ui/format/duration.ts'
import type { IconName } from '../../ui/icons/icons.tsx'
import type { Locale } from '../../ui/words/locale.ts'

type Waiting = Pick<ReturnRow, 'number' | 'status' | 'customerWord' | 'deadline' | 'offered'>
export type Todo = {
  title: string
  act: string
  icon: IconName
  href: string
  /** A file to be printed rather than a page. */
  file: boolean
}

/** What a return waits for, and the one thing to press. */
export function todoOf(row: Waiting, { t, locale }: { t: Say; locale: Locale }): Todo {
  const page = `/retours/${row.number}`
  const onPage = (what: 'details' | 'offer' | 'next', icon: IconName): Todo => ({
    title: t(`portal.home.todo.${what}`),
    act: t(`portal.home.act.${what}`),
    icon,
    href: page,
    file: false,
  })
  if (row.offered) return onPage('offer', 'hand')
  if (row.status === 'needs_details') return onPage('details', 'pen')
  const due = row.deadline?.kind === 'return_by' ? row.deadline.due : null
  const label = row.customerWord === 'label_ready'
  // A battery that may not be posted has no date to be sent by: the page says what to do with it.
  if (due === null && !label) return onPage('next', 'right')
  const title = due === null ? t('portal.home.todo.post') : t('portal.home.todo.post.by', { due: formatDue(due, locale) })
  return label
    ? { title, act: t('portal.home.act.label'), icon: 'download', href: `/api/v1/returns/${row.number}/label.pdf`, file: true }
    : { title, act: t('portal.home.act.post'), icon: 'truck', href: page, file: false }
}
