import { LEAST_OF_WORDS } from '#domain/search/least.ts'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { enter } from './entered.ts'

/** Nothing more was typed for so long: it is looked for. */
const PAUSE_MS = 220

type Props = {
  /** What is sought now. */
  q: string
  label: string
  hint: string
  /** What is found is shown beneath while one types, and the caret stays; else Enter asks. */
  live: boolean
  onFind: (words: string) => void
}

/** The field of a list that `/` goes to; Enter goes on to the first that was found. */
export function SearchField({ q, label, hint, live, onFind }: Props) {
  const t = useT()
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
    onFind(words)
  }
  const words = text.trim()
  const coming = live && words !== q && (words === '' || words.length >= LEAST_OF_WORDS)
  const lacking = live && words !== '' && words !== q ? LEAST_OF_WORDS - words.length : 0
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
          aria-label={label}
          placeholder={hint}
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
