import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationRow, FoundConversations } from '#application/contact/row-view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { marksIn } from '#domain/search/marks.ts'
import { Marked } from '../../ui/words/marked.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useFirstFound, useSteps } from '../queue/steps.ts'
import type { Place } from '../queue/use-chosen.ts'

/** A few, and as many as the API gives at once. */
const FEW = 5
const MOST = 50

/** Conversations without a return in which the words stand; nothing is asked where nothing is searched for. */
export function useConversationsFound(q: string | undefined) {
  // Of these words: of others there are few again.
  const [wholeOf, setWholeOf] = useState<string | null>(null)
  const whole = wholeOf === q
  const { data, isPending, isPlaceholderData } = useQuery({
    ...apiQuery<FoundConversations>('/desk/conversations/found', { q: q ?? '', limit: String(whole ? MOST : FEW) }),
    placeholderData: keepPreviousData,
    enabled: q !== undefined,
  })
  const found = q === undefined ? undefined : data
  return {
    items: found?.items ?? [],
    count: found?.count ?? 0,
    /** There are more of them than are counted. */
    over: found?.more ?? false,
    /** Those of other words may still stand. */
    coming: q !== undefined && (isPending || isPlaceholderData),
    more: found !== undefined && found.count > found.items.length && !whole ? () => setWholeOf(q ?? null) : null,
  }
}

type Props = {
  q: string
  found: ReturnType<typeof useConversationsFound>
  place: Place
  /** They are all that was found. */ alone: boolean
}

/** Below the returns that were found, or in their place where there are none. */
export function ConversationsFound({ q, found: { items, count, over, more, coming }, place, alone }: Props) {
  const t = useT()
  if (count === 0) return null
  return (
    <section className="talks-found" aria-labelledby="talks-found">
      <h2 id="talks-found">
        {t('desk.nav.contact')} <span className="soft">{t(over ? 'queue.talks.over' : 'queue.talks.count', { count })}</span>
      </h2>
      {alone && <StepsAmong items={items} coming={coming} q={q} place={place} />}
      <ul>
        {items.map((row) => (
          <FoundTalk key={row.id} row={row} q={q} place={place} />
        ))}
      </ul>
      {more && (
        <Button kind="quiet" onClick={more}>
          {t('queue.talks.more')}
        </Button>
      )}
    </section>
  )
}

function FoundTalk({ row, q, place }: { row: ConversationRow; q: string; place: Place }) {
  const { customer, subject, excerpt, orderNumber, deadline, lastAt } = row
  return (
    <li className={row.id === place.chosen ? 'chosen' : undefined}>
      <Link to="/desk/messages/$id" params={{ id: row.id }} data-number={row.id} onFocus={() => place.choose(row.id)}>
        <b className="cut">
          <Sought text={customer?.company ?? customer?.name ?? subject} q={q} />
        </b>
        <span className="cut">
          <Sought text={subject} q={q} />
        </span>
        <span className="sub cut">
          <Sought text={excerpt ?? orderNumber ?? ''} q={q} />
        </span>
      </Link>
      {deadline ? <Deadline deadline={deadline} /> : <Moment at={lastAt} as="dateTime" />}
    </li>
  )
}

const Sought = ({ text, q }: { text: string; q: string }) => <Marked text={text} marks={marksIn(text, q)} />

/** Where conversations are all that was found, keys go among them as they do among rows. */
function StepsAmong({ items, coming, q, place }: StepsProps) {
  const ids = items.map(({ id }) => id)
  useSteps(ids, place.chosen, place.goTo)
  useFirstFound(q, coming ? undefined : ids[0], place.goTo)
  return null
}

type StepsProps = Pick<ReturnType<typeof useConversationsFound>, 'items' | 'coming'> & { q: string; place: Place }
