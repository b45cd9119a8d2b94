import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CameraScan } from '../camera/camera-scan.tsx'
import { scannerId } from './focus-scan.ts'
import { isTyping } from './is-typing.ts'
import { scanned } from './scan-search.ts'

/** A scanner types and presses Enter; so may a person. What was scanned stands in the address. */
export function ScanBox() {
  const t = useT()
  const navigate = useNavigate()
  const { number } = useParams({ strict: false })
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useScannerAnywhere(box)
  const look = (scan: string): void => {
    if (scan !== '') void navigate({ to: '/dock', search: number === undefined ? { scan } : { scan, retour: number } })
  }
  return (
    <search className="scanner">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          look(scanned(text))
          setText('')
        }}
      >
        <label className="scan">
          <Icon name="scan" />
          <span className="sr">{t('dock.scan')}</span>
          <input
            ref={box}
            id={scannerId}
            value={text}
            placeholder={t('dock.scan')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="search"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      </form>
      <CameraScan onScan={(seen) => look(scanned(seen))} />
    </search>
  )
}

/** A scanner does not look where the focus is: what it types outside of a field belongs here. */
function useScannerAnywhere(box: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    box.current?.focus()
    const typed = (event: KeyboardEvent): void => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      if (document.querySelector('dialog[open]') === null) box.current?.focus()
    }
    document.addEventListener('keydown', typed)
    return () => document.removeEventListener('keydown', typed)
  }, [box])
}
