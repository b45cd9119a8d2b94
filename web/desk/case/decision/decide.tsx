import type { ReturnView } from '#application/views.ts'
import { useDeparting } from '../../departures/departures.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Journal } from '../journal/journal.tsx'
import { Next } from '../next/next.tsx'
import type { Reply } from '../talk/use-reply.ts'
import { DecisionForm } from './decision-form.tsx'
import { UnsentDecision } from './unsent-decision.tsx'
import type { Decision } from './use-decision.ts'

/** The decision while there is one to take, then what comes next; under both, the journal. */
export function Decide({ view, decision, reply }: { view: ReturnView; decision: Decision; reply: Reply }) {
  const t = useT()
  const going = useDeparting(view.number)
  const open = view.verbs.approve === null || view.verbs.reject === null
  return (
    <>
      {going ? (
        <Notice>
          <b>{t('desk.departure.here')}</b>
          <span>{going.sum}</span>
        </Notice>
      ) : open ? (
        <DecisionForm view={view} decision={decision} reply={reply} />
      ) : (
        <UnsentDecision view={view} decision={decision} />
      )}
      <Next view={view} reply={reply} />
      <Journal view={view} />
    </>
  )
}
