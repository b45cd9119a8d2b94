import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** A scanner types and presses Enter; so may a person. What was scanned stands in the address. */
export function ScanBox() {
  const t = useT()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/dock', search: { scan: text.trim() } })
          setText('')
        }}
      >
        <label className="scan">
          <Icon name="scan" />
          <span className="sr">{t('dock.scan')}</span>
          <input
            value={text}
            placeholder={t('dock.scan')}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      </form>
    </search>
  )
}
