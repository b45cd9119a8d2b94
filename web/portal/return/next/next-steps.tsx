import type { ReturnView } from '#application/returns/view.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { EndPanel } from './end-panel.tsx'
import { OfferPanel } from './offer-panel.tsx'
import { PostPanels } from './post-panels.tsx'
import { Stopped } from './stopped.tsx'
import { WaitPanel } from './wait-panel.tsx'

/** What the customer does next, in place; where it is the merchant's turn, what happens and by when. */
export function NextSteps({ view }: { view: ReturnView }) {
  const offer = view.settlements.find(({ state }) => state === 'offered')
  return (
    <div className="next">
      {offer && view.verbs.accept_settlement === null && <OfferPanel view={view} offer={offer} />}
      {view.safetyGate === 'stop' && (view.status === 'submitted' || view.status === 'needs_details') && <Stopped />}
      <ByStatus view={view} />
    </div>
  )
}

function ByStatus({ view }: { view: ReturnView }) {
  switch (view.status) {
    case 'needs_details':
      return <AnswerPanel view={view} />
    case 'approved':
      return <PostPanels view={view} />
    case 'submitted':
    case 'shipped':
    case 'received':
    case 'resolving':
      return <WaitPanel view={view} />
    case 'closed':
    case 'rejected':
    case 'cancelled':
    case 'expired':
      return <EndPanel view={view} />
  }
}
