import type { ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { InternalNote, Shots } from '../../ui/thread/thread.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What the dock must know before it opens the parcel: a doubtful battery, and internal notes of colleagues. */
export function Warnings({ view }: { view: Pick<ReturnView, 'safetyGate' | 'messages' | 'lines' | 'staff'> }) {
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
      {notes.map(({ id, at, body, author, files }) => (
        <InternalNote key={id} author={author.name ?? ''} at={<Moment at={at} as="dateTime" />}>
          <p className="said">{body}</p>
          <Shots files={files} />
        </InternalNote>
      ))}
      {view.staff?.calledAt && <Notice icon="flag">{t('dock.call.waits')}</Notice>}
    </>
  )
}
