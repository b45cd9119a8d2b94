import { useEffect, useRef } from 'react'
import { isSingleCharacter, shortcutOf } from './key-press.ts'
import { lettersAreOn } from './letters.ts'

const typed = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]'
/** Where one is about to write: the letters that follow are words, not commands. */
const aboutToType = '[data-keys="none"]'

/** What keys do on this screen, by shortcut: `{ j: next, '/': search, 'Ctrl+Enter': send }`. Undefined does nothing. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const at = event.target instanceof Element ? event.target : null
      const shortcut = shortcutOf({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        typing: Boolean(at?.closest(`${typed}, ${aboutToType}`)),
        pressing: Boolean(at?.closest('a, button, summary')),
        inDialog: document.querySelector('dialog[open]') !== null,
      })
      const act = shortcut === undefined || (isSingleCharacter(shortcut) && !lettersAreOn()) ? undefined : current.current[shortcut]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
