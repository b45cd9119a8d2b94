import type { ReturnView } from '#application/views.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What the dock must know before it opens the parcel: a doubtful battery, and internal notes of colleagues. */
export function Warnings({ view }: { view: Pick<ReturnView, 'safetyGate' | 'messages' | 'lines'> }) {
  const t = useT()
  const notes = view.messages.filter(({ internal }) => internal)
  return (
    <>
      {view.safetyGate === 'stop' && (
        <Notice tone="bad" icon="bolt">
          <b>{t('dock.safety.title')}</b>
          <span>{t('dock.safety.what')}</span>
        </Notice>
      )}
      {notes.map(({ id, body, author }) => (
        <Notice key={id} icon="lock">
          <b>{t('ui.note', { author: author.name ?? '' })}</b>
          <span className="said">{body}</span>
        </Notice>
      ))}
    </>
  )
}
