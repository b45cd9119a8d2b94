import { useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { LEAST_OF_WORDS } from '#domain/search/least.ts'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { readQueueSearch } from '../queue/queue-search.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { enter } from './entered.ts'

/** Nothing more was typed for so long: it is looked for. */
const PAUSE_MS = 220

/**
 * One field for a number, an order, a customer, a product, a serial or a tracking number, or a word of a message. In the queue it finds while one
 * types, and the caret stays; elsewhere, and to go on to the first that was found, Enter.
 */
export function SearchBox({ q = '' }: { q?: string | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const sought = readQueueSearch(useSearch({ strict: false }))
  const inQueue = useMatchRoute()({ to: '/desk' }) !== false
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(q)
  const [asked, setAsked] = useState(q)
  const [found, setFound] = useState(q)
  // The field stays, and with it the focus, whatever is shown beneath; a question that was not asked here is written into it.
  if (asked !== q) {
    setAsked(q)
    if (q !== found) setText(q)
  }
  useKeys({ '/': () => input.current?.select() })
  const find = (words: string): void => {
    setFound(words)
    // Other words are looked for in the same order, as narrow as before.
    const search = words === '' ? {} : { ...(q === '' ? {} : sought), q: words }
    void navigate({ to: '/desk', search, replace: q !== '' && words !== '', resetScroll: false })
  }
  const words = text.trim()
  const coming = inQueue && words !== q && (words === '' || words.length >= LEAST_OF_WORDS)
  const lacking = inQueue && words !== '' && words !== q ? LEAST_OF_WORDS - words.length : 0
  const finding = useRef(find)
  useEffect(() => {
    finding.current = find
  })
  useEffect(() => {
    if (!coming) return
    const wait = setTimeout(() => finding.current(words), words === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(wait)
  }, [coming, words])
  return (
    <search>
      <form
        className="d-search"
        onSubmit={(event) => {
          event.preventDefault()
          enter(words)
          if (words !== q) find(words)
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={t('desk.search')}
          placeholder={t('desk.search.hint')}
          value={text}
          maxLength={200}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="small nb" role="status">
          {lacking > 0 && t('queue.search.more', { count: lacking })}
        </span>
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  )
}
