import { useState } from 'react'
import type { ReturnView } from '#application/views.ts'
import { Journal } from '../journal/journal.tsx'
import { Next } from '../next/next.tsx'
import type { Reply } from '../talk/use-reply.ts'
import { DecisionForm } from './decision-form.tsx'
import { UnsentDecision } from './unsent-decision.tsx'
import { useDecision } from './use-decision.ts'

/** The decision while there is one to take, then what comes next; under both, the journal. */
export function Decide({ view, reply }: { view: ReturnView; reply: Reply }) {
  const [round, setRound] = useState(0)
  return <Round key={round} view={view} reply={reply} onSent={() => setRound(round + 1)} />
}

type Props = { view: ReturnView; reply: Reply; onSent: () => void }

/** A decision that was sent leaves room for the next one, begun from what the server keeps then. */
function Round({ view, reply, onSent }: Props) {
  const decision = useDecision(view)
  const open = view.verbs.approve === null || view.verbs.reject === null
  return (
    <>
      {open ? (
        <DecisionForm
          view={view}
          decision={decision}
          reply={reply}
          onSent={() => {
            decision.forget()
            onSent()
          }}
        />
      ) : (
        <UnsentDecision view={view} decision={decision} />
      )}
      <Next view={view} reply={reply} />
      <Journal view={view} />
    </>
  )
}
