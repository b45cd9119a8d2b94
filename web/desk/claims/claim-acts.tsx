import { type ReactNode, useState } from 'react'
import type { ClaimView } from '#application/claims/view.ts'
import type { ClaimVerb } from '#domain/claim/transitions.ts'
import { apiRoot } from '../../ui/api/request.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CreditDialog } from './credit-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReferenceDialog } from './reference-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'
import { answering, UnitsDialog } from './units-dialog.tsx'
import { unitsIn } from './units.ts'

type Act = Exclude<ClaimVerb, 'open' | 'add'>

/** In the order in which they come; what goes on first, what takes back last. */
const acts = ['send', 'credit', 'refuse', 'take_back', 'edit', 'refer', 'remove', 'recall', 'correct', 'cancel'] as const satisfies Act[]
const forward: ReadonlySet<Act> = new Set(['send', 'credit'])
const back: ReadonlySet<Act> = new Set(['refuse', 'cancel', 'recall'])

/** What a claim waits for, and what this reader can do about it. */
export function ClaimActs({ claim }: { claim: ClaimView }) {
  const t = useT()
  const [asking, setAsking] = useState<Act | null>(null)
  const close = (): void => setAsking(null)
  return (
    <section className="deed">
      <h2>{t(`claim.next.${claim.status}`)}</h2>
      <p>{t(`claim.next.${claim.status}.body`)}</p>
      {claim.status !== 'cancelled' && (
        <ButtonAnchor href={`${apiRoot}/claims/${claim.number}/evidence.pdf`} icon="document" target="_blank">
          {t('claim.evidence')}
        </ButtonAnchor>
      )}
      {acts
        .filter((act) => can(claim, act))
        .map((act) => (
          <Button key={act} kind={forward.has(act) ? 'go' : back.has(act) ? 'bad' : undefined} onClick={() => setAsking(act)}>
            {t(`claim.${act}.act`)}
          </Button>
        ))}
      {asking && dialogOf(asking, { claim, onClose: close })}
    </section>
  )
}

/** The reader may, the state lets it, and there is a unit to do it to. */
function can(claim: ClaimView, act: Act): boolean {
  if (claim.verbs[act] !== null) return false
  if (act in answering) return unitsIn(claim, answering[act as keyof typeof answering].of).length > 0
  return act !== 'recall' || unitsIn(claim, ['credited', 'refused', 'returned']).length === 0
}

export type DialogProps = { claim: ClaimView; onClose: () => void }

function dialogOf(act: Act, props: DialogProps): ReactNode {
  if (act === 'send') return <SendDialog {...props} />
  if (act === 'credit') return <CreditDialog {...props} />
  if (act === 'edit') return <DetailsDialog {...props} />
  if (act === 'refer') return <ReferenceDialog {...props} />
  if (act === 'cancel' || act === 'recall') return <ReasonDialog act={act} {...props} />
  return <UnitsDialog act={act} {...props} />
}
