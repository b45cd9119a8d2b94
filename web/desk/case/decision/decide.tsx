import type { ReturnView } from '#application/returns/view.ts'
import { useDeparting } from '../../departures/departures.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Journal } from '../journal/journal.tsx'
import { Next } from '../next/next.tsx'
import type { Reply } from '../talk/use-reply.ts'
import { DecisionForm } from './decision-form.tsx'
import { isToDecide } from './to-decide.ts'
import { useNoDecisionKeys } from './use-no-decision-keys.ts'
import { UnsentDecision } from './unsent-decision.tsx'
import type { Decision } from './use-decision.ts'

type Props = { view: ReturnView; decision: Decision; reply: Reply; /** The way on, where there is one. */ onSent: (() => void) | undefined }

/** The decision while there is one to take, then what comes next; under both, the journal. */
export function Decide({ view, decision, reply, onSent }: Props) {
  const t = useT()
  const going = useDeparting(view.number)
  const open = isToDecide(view)
  useNoDecisionKeys(view, !open && !going)
  return (
    <>
      {going ? (
        <Notice>
          <b>{t('desk.departure.here')}</b>
          <span>{going.sum}</span>
        </Notice>
      ) : open ? (
        <DecisionForm view={view} decision={decision} reply={reply} onSent={onSent} />
      ) : (
        <UnsentDecision view={view} decision={decision} reply={reply} />
      )}
      <Next view={view} reply={reply} />
      <Journal view={view} />
    </>
  )
}
