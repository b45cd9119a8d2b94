import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'

/** The agent's queue. */
export function QueuePage() {
  const t = useT()
  useTitle(t('desk.nav.to_answer'))
  return (
    <div className="bar-t">
      <h1>{t('desk.nav.to_answer')}</h1>
    </div>
  )
}
