import { useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import type { WritersOrderRow } from '#application/orders/view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { problemOf } from '../../ui/api/problem.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What is looked for among all orders, for a conversation; nothing before somebody asked. */
export function useOrderSearch({ id }: Pick<ConversationView, 'id'>) {
  const [q, setQ] = useState('')
  const found = useQuery({
    ...apiQuery<{ items: readonly WritersOrderRow[] }>(`/conversations/${id}/orders`, { q }),
    enabled: q !== '',
  })
  return { q, setQ, found, items: q === '' ? [] : (found.data?.items ?? []) }
}

/** The field: it stands in forms of other things, too, and is none itself. */
export function OrderSearchField({ search }: { search: ReturnType<typeof useOrderSearch> }) {
  const t = useT()
  const id = useId()
  const [words, setWords] = useState(search.q)
  const { found, items } = search
  const look = (): void => search.setQ(words.trim())
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    look()
  }
  return (
    <div className="order-search">
      <label htmlFor={id}>{t('lane.order.find')}</label>
      <span className="row">
        <input
          id={id}
          type="search"
          className="input"
          placeholder={t('lane.order.find.hint')}
          maxLength={200}
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={onKeyDown}
        />
        <Button icon="search" onClick={look}>
          {t('open.find.send')}
        </Button>
      </span>
      {found.error && <ProblemNotice problem={problemOf(found.error, navigator.onLine)} />}
      <p className="soft" role="status">
        {search.q !== '' && found.isSuccess && t('lane.order.found', { count: items.length, words: search.q })}
      </p>
    </div>
  )
}
