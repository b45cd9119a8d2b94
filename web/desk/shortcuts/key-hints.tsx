import { useState } from 'react'
import { useT } from '../../ui/words/use-t.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useKeys } from './use-keys.ts'

/** The queue's keys along the foot, and the way to all of them. */
export function KeyHints() {
  const t = useT()
  const [all, setAll] = useState(false)
  useKeys({ '?': () => setAll(true) })
  return (
    <div className="keys">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t('desk.keys.next-previous')}
      </span>
      <span>
        <kbd>{t('desk.key.enter')}</kbd>
        {t('desk.keys.open')}
      </span>
      <span>
        <kbd>A</kbd>
        {t('queue.keys.take')}
      </span>
      <span>
        <kbd>/</kbd>
        {t('desk.keys.search')}
      </span>
      <button type="button" className="link" onClick={() => setAll(true)}>
        <kbd>?</kbd>
        {t('desk.keys.all')}
      </button>
      {all && <ShortcutsDialog onClose={() => setAll(false)} />}
    </div>
  )
}
