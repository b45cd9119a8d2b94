import { useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useT } from '../../ui/words/use-t.ts'
import { readQueueSearch } from '../queue/queue-search.ts'
import { SearchField } from './search-field.tsx'

/**
 * One field for a number, an order, a customer, a product, a serial or a tracking number, or a word of a message. In the queue it finds while one
 * types; elsewhere Enter leads there.
 */
export function SearchBox({ q = '' }: { q?: string | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const sought = readQueueSearch(useSearch({ strict: false }))
  const inQueue = useMatchRoute()({ to: '/desk' }) !== false
  const find = (words: string): void => {
    // Other words are looked for in the same order, as narrow as before.
    const search = words === '' ? {} : { ...(q === '' ? {} : sought), q: words }
    void navigate({ to: '/desk', search, replace: q !== '' && words !== '', resetScroll: false })
  }
  return <SearchField q={q} label={t('desk.search')} hint={t('desk.search.hint')} live={inQueue} onFind={find} />
}
