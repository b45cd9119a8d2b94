import { type ReactNode, useState } from 'react'
import { formatTime } from '../../ui/format/date.ts'
import { useT } from '../../ui/words/use-t.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useKeys } from './use-keys.ts'

type Props = {
  /** When what is shown was fetched, epoch ms. */ at: number
  /** What is offered for a row. */ may?: { take: boolean; escalate: boolean; tick: boolean }
  /** What has changed since, and the way to see it: here, where it pushes no row. */ news?: ReactNode
  /** What is done with what is ticked, above the keys. */ children?: ReactNode
}

const all = { take: true, escalate: true, tick: true }

/** The keys of a list along the foot, and the way to all of them. */
export function KeyHints({ at, may = all, news, children }: Props) {
  const t = useT()
  const [asked, setAsked] = useState(false)
  useKeys({ '?': () => setAsked(true) })
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
        {may.take && (
          <span>
            <kbd>A</kbd>
            {t('queue.keys.take')}
          </span>
        )}
        {may.escalate && (
          <span>
            <kbd>E</kbd>
            {t('desk.keys.escalate')}
          </span>
        )}
        {may.tick && (
          <span>
            <kbd>X</kbd>
            {t('queue.keys.tick')}
          </span>
        )}
        <button type="button" className="link" onClick={() => setAsked(true)}>
          <kbd>?</kbd>
          {t('desk.keys.all')}
        </button>
        {at > 0 && <span className="end only-l">{t('queue.as-of', { time: formatTime(new Date(at).toISOString(), t.locale) })}</span>}
      </div>
      {asked && <ShortcutsDialog onClose={() => setAsked(false)} />}
    </div>
  )
}
