import { useEffect, useSyncExternalStore } from 'react'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { lastHeard, tellHeard, watchHeard } from './heard.ts'
import type { Heard } from './hearing.ts'
import './heard.css'

const icons: Record<Heard['tone'], IconName> = { accepted: 'check', refused: 'alert', finished: 'flag' }

/** What was understood of the last scan, read from two steps away. Whoever touches the screen looks at it. */
export function HeardStrip() {
  const heard = useSyncExternalStore(watchHeard, lastHeard)
  useEffect(() => {
    // Not before it was let go: what moves up meanwhile would not be what was pressed.
    const touched = (): void => tellHeard(null)
    document.addEventListener('click', touched)
    return () => document.removeEventListener('click', touched)
  }, [])
  return (
    <div role="status" className="heard-place">
      {heard && (
        <p key={heard.id} className={`heard heard--${heard.tone}`}>
          <Icon name={icons[heard.tone]} />
          <b>{heard.says}</b>
          <span className="mono">{heard.scan}</span>
        </p>
      )}
    </div>
  )
}
