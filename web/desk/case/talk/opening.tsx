import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Message } from '../../../ui/thread/thread.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Evidence } from '../../evidence/evidence.tsx'

const says = ({ declared: { note, dockMessage }, files }: LineView): boolean => Boolean(note || dockMessage) || files.length > 0

/** What the customer wrote of each product with their request, and showed of it: the first that is said. Nothing where they only ticked. */
export function Opening({ view: { lines, staff, submittedAt } }: { view: Pick<ReturnView, 'lines' | 'staff' | 'submittedAt'> }) {
  const t = useT()
  const said = lines.filter(says)
  if (said.length === 0) return null
  return (
    <Message
      by={
        <>
          <b>{staff?.customer.name ?? t('desk.talk.by.customer')}</b>, <Moment at={submittedAt} as="time" />
        </>
      }
    >
      {said.map((line) => (
        <Told key={line.id} line={line} named={lines.length > 1} />
      ))}
    </Message>
  )
}

/** In the request, what is told to the dock is a box of its own. */
function Told({ line: { name, declared, files }, named }: { line: LineView; /** Which product it is of must be said. */ named: boolean }) {
  const t = useT()
  return (
    <div className={named ? 'opening opening--of' : 'opening'}>
      <div>
        {named && <b className="small">{name}</b>}
        {declared.note && <p>{declared.note}</p>}
        {declared.dockMessage && (
          <p>
            <span className="muted">{t('case.opening.dock')}</span> {declared.dockMessage}
          </p>
        )}
      </div>
      <Evidence files={files} of={name} />
    </div>
  )
}
