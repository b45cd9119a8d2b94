import { useState } from 'react'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { q: string | undefined; onFind: (words: string | undefined) => void }

/** Whoever or whatever a conversation of this list is about. */
export function FindInList({ q, onFind }: Props) {
  const t = useT()
  const [text, setText] = useState(q ?? '')
  return (
    <form
      className="d-search"
      onSubmit={(event) => {
        event.preventDefault()
        onFind(text.trim() || undefined)
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        aria-label={t('contact.desk.search')}
        placeholder={t('contact.desk.search.hint')}
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </form>
  )
}
