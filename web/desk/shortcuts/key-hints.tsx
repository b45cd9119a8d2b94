import { type ReactNode, useState } from 'react'
import { formatTime } from '../../ui/format/date.ts'
import { useT } from '../../ui/words/use-t.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useKeys } from './use-keys.ts'

type Props = {
  /** When what is shown was fetched, epoch ms. */ at: number
  /** Nothing here is escalated from its row. */ calm?: boolean
  /** What has changed since, and the way to see it: here, where it pushes no row. */ news?: ReactNode
  /** What is done with what is ticked, above the keys. */ children?: ReactNode
}

/** The keys of a list along the foot, and the way to all of them. */
export function KeyHints({ at, calm = false, news, children }: Props) {
  const t = useT()
  const [all, setAll] = useState(false)
  useKeys({ '?': () => setAll(true) })
  return (
    <div className="d-foot">
      {children}
      <div className="keys">
        {news}
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
        {!calm && (
          <span>
            <kbd>E</kbd>
            {t('desk.keys.escalate')}
          </span>
        )}
        <span>
          <kbd>X</kbd>
          {t('queue.keys.tick')}
        </span>
        <button type="button" className="link" onClick={() => setAll(true)}>
          <kbd>?</kbd>
          {t('desk.keys.all')}
        </button>
        {at > 0 && <span className="end only-l">{t('queue.as-of', { time: formatTime(new Date(at).toISOString(), t.locale) })}</span>}
      </div>
      {all && <ShortcutsDialog onClose={() => setAll(false)} />}
    </div>
  )
}
