import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationRow, FoundConversations } from '#application/contact/row-view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** A few, and as many as the API gives at once. */
const FEW = 5
const MOST = 50

/** Conversations without a return in which the words stand, below the returns that were found; nothing where there are none. */
export function ConversationsFound({ q }: { q: string }) {
  const t = useT()
  // Of these words: of others there are few again.
  const [wholeOf, setWholeOf] = useState<string | null>(null)
  const whole = wholeOf === q
  const limit = String(whole ? MOST : FEW)
  const { data } = useQuery({
    ...apiQuery<FoundConversations>('/desk/conversations/found', { q, limit }),
    placeholderData: keepPreviousData,
  })
  if (!data || data.count === 0) return null
  return (
    <section className="talks-found" aria-labelledby="talks-found">
      <h2 id="talks-found">
        {t('desk.nav.contact')}{' '}
        <span className="soft">{t(data.more ? 'queue.talks.over' : 'queue.talks.count', { count: data.count })}</span>
      </h2>
      <ul>
        {data.items.map((row) => (
          <FoundTalk key={row.id} row={row} />
        ))}
      </ul>
      {data.count > data.items.length && !whole && (
        <Button kind="quiet" onClick={() => setWholeOf(q)}>
          {t('queue.talks.more')}
        </Button>
      )}
    </section>
  )
}

function FoundTalk({ row }: { row: ConversationRow }) {
  const { customer, subject, excerpt, orderNumber, deadline, lastAt } = row
  return (
    <li>
      <Link to="/desk/messages/$id" params={{ id: row.id }}>
        <b className="cut">{customer?.company ?? customer?.name ?? subject}</b>
        <span className="cut">{subject}</span>
        <span className="sub cut">{excerpt ?? orderNumber}</span>
      </Link>
      {deadline ? <Deadline deadline={deadline} /> : <Moment at={lastAt} as="dateTime" />}
    </li>
  )
}
