import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'

/** One field for a number, an order, a customer, a serial or a tracking number. A whole number opens its case from the results. */
export function SearchBox({ q = '' }: { q?: string | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(q)
  const [asked, setAsked] = useState(q)
  // The field stays, and with it the focus, whatever is shown beneath; another question is written into it.
  if (asked !== q) {
    setAsked(q)
    setText(q)
  }
  useKeys({ '/': () => input.current?.select() })
  const find = (words: string): void => void navigate({ to: '/desk', search: words === '' ? {} : { q: words } })
  return (
    <search>
      <form
        className="d-search"
        onSubmit={(event) => {
          event.preventDefault()
          find(text.trim())
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
          onChange={({ target }) => {
            setText(target.value)
            // The field's own cross empties it: back to the lanes.
            if (target.value === '' && q !== '') find('')
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  )
}
