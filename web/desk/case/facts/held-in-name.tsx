import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { formatDate } from '../../../ui/format/date.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Held = { items: readonly { id: string; name: string; email: string | null; openedAt: string; names: boolean }[] }

/** Whoever writes as this customer, or about this case, without anything that shows it: said on the case, and none of its words. */
export function HeldInName({ view: { number, staff } }: { view: ReturnView }) {
  const t = useT()
  const held = useApi<Held>(`/desk/conversations/held/${number}`).data?.items ?? []
  if (held.length === 0) return null
  return (
    <Notice tone="warn" icon="alert">
      <b>{t('held.title', { name: staff?.customer.name ?? '' })}</b>
      {held.map(({ id, names, openedAt }) => (
        <span key={id}>
          {t(names ? 'held.names' : 'held.address')}{' '}
          <Link to="/desk/messages/$id" params={{ id }}>
            {t('held.look', { date: formatDate(openedAt, t.locale) })}
          </Link>
        </span>
      ))}
    </Notice>
  )
}
