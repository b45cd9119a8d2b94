import { useEffect, useRef, useState } from 'react'
import { commandOf } from '#domain/dock/command-codes.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CameraScan } from '../camera/camera-scan.tsx'
import { scannerId } from './focus-scan.ts'
import { isTyping } from './is-typing.ts'
import { useScanner } from './use-scanner.ts'

/** A scanner types and presses Enter; so may a person. What was found stands in the address. */
export function ScanBox() {
  const t = useT()
  const scan = useScanner()
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useScannerAnywhere(box, scan)
  return (
    <search className="scanner">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          scan(text)
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
      <CameraScan onScan={scan} />
    </search>
  )
}

type Field = HTMLInputElement | HTMLTextAreaElement

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'file')

/**
 * A scanner does not look where the focus is: what it types outside of a field belongs here, and a command that it typed into another field does
 * too and is taken out of there.
 */
function useScannerAnywhere(box: { current: HTMLInputElement | null }, scan: (text: string) => void): void {
  useEffect(() => {
    box.current?.focus()
  }, [box])
  useEffect(() => {
    const typed = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && isField(event.target) && event.target !== box.current) return command(event, event.target)
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      if (document.querySelector('dialog[open]') === null) box.current?.focus()
    }
    const command = (event: KeyboardEvent, field: Field): void => {
      const code = /[A-Za-z]{7}$/.exec(field.value)?.[0] ?? ''
      if (typeof commandOf(code) !== 'object') return
      event.preventDefault()
      event.stopPropagation()
      type(field, field.value.slice(0, -code.length))
      scan(code)
    }
    document.addEventListener('keydown', typed, { capture: true })
    return () => document.removeEventListener('keydown', typed, { capture: true })
  }, [box, scan])
}

/** As if it had been typed, so that whoever keeps the field's text hears of it. */
function type(field: Field, value: string): void {
  const prototype = Object.getPrototypeOf(field) as object
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
