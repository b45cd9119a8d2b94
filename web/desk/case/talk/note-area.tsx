import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useT } from '../../../ui/words/use-t.ts'
import { namedLike, nameIn, namingAt } from './mentions.ts'

type Colleague = { id: string; name: string }
type Props = { value: string; colleagues: readonly Colleague[]; readOnly: boolean; onChange: (text: string) => void }

/** A note among staff: an @ offers the colleagues to name, by arrows and Enter or by a press. */
export function NoteArea({ value, colleagues, readOnly, onChange }: Props) {
  const t = useT()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [shut, setShut] = useState(false)
  const naming = shut ? null : namingAt(value, caret)
  const found = naming ? namedLike(colleagues, naming.typed).slice(0, 6) : []
  const at = Math.min(chosen, found.length - 1)
  const name = (one: Colleague | undefined): void => {
    if (!one || !naming) return
    const next = nameIn(value, { from: naming.from, caret, name: one.name })
    onChange(next.text)
    setCaret(next.caret)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const press = (event: KeyboardEvent): void => {
    if (found.length === 0 || event.ctrlKey || event.metaKey) return
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setChosen((at + 1) % found.length),
      ArrowUp: () => setChosen((at + found.length - 1) % found.length),
      Enter: () => name(found[at]),
      Tab: () => name(found[at]),
      Escape: () => setShut(true),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className="naming">
      <textarea
        ref={area}
        className="area"
        aria-label={t('desk.compose.note')}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? id : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('desk.compose.note.hint')}
        value={value}
        maxLength={5000}
        rows={4}
        readOnly={readOnly}
        onKeyDown={press}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onChange={({ target }) => {
          setShut(false)
          setChosen(0)
          setCaret(target.selectionStart)
          onChange(target.value)
        }}
      />
      {found.length > 0 && (
        <div className="named" role="listbox" id={id} aria-label={t('desk.compose.colleagues')}>
          {found.map((one, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text keeps the focus; its keys choose
            <div
              key={one.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => name(one)}
            >
              {one.name}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
