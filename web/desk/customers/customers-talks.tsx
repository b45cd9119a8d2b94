import { Link } from '@tanstack/react-router'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { FileList, SHOWN } from './file-list.tsx'

/** Conversations of this customer. */
export function CustomersTalks({ id }: { /** The customer's. */ id: string }) {
  const t = useT()
  const pages = useApiPages<ConversationRow>(`/desk/customers/${id}/conversations`, { limit: SHOWN })
  const columns = [
    { key: 'subject', label: t('customer.talk') },
    { key: 'order', label: t('customer.order'), width: '11.5rem' },
    { key: 'state', label: t('customer.state'), width: '10rem' },
    { key: 'last', label: t('customer.last'), width: '9rem' },
  ]
  return (
    <FileList title={t('customer.talks')} none={t('customer.talks.none')} columns={columns} pages={pages}>
      {pages.rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Link className="cut" to="/desk/messages/$id" params={{ id: row.id }}>
              {row.subject}
            </Link>
          </td>
          <td>{row.orderNumber}</td>
          <td>{t(`customer.talk.${row.status}`)}</td>
          <td>
            <Moment at={row.lastAt} />
          </td>
        </tr>
      ))}
    </FileList>
  )
}
