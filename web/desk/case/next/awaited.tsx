import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { type ChecklistItem, checklistItems } from '#domain/return/grounds.ts'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../../ui/api/session.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { promiseKey } from '../../../ui/deadline/promise-key.ts'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { BehalfDialog } from '../acts/behalf-dialog.tsx'
import { doableFor } from '../acts/behalf-verbs.ts'
import { CaseDialog } from '../acts/case-dialog.tsx'
import { obstacleOf } from '../acts/obstacle-of.ts'
import type { DialogVerb } from '../acts/places.ts'
import { PrintLinks } from '../print-links.tsx'
import { answerFirst } from './answer-first.ts'
import { nextStep } from './next-step.ts'

/** Earlier questions may hold what there are no words for. */
const known = (item: string): item is ChecklistItem => (checklistItems as readonly string[]).includes(item)

const dockSteps = new Set(['on_its_way', 'pickup_agreed', 'inspection', 'rest', 'ship_back', 'dispose'])
const offered = ['arrange_pickup', 'declare_missing', 'reopen', 'cancel'] as const

/** What is waited for, until when, and what may be done about it from here. */
export function Awaited({ view }: { view: ReturnView }) {
  const t = useT()
  const [open, setOpen] = useState<DialogVerb | null>(null)
  const [gone, setGone] = useState(false)
  const dockHand = hasRole({ roles: useMe()?.roles ?? [] }, 'returns_agent')
  const step = nextStep(view) ?? (view.verbs.approve === undefined ? 'decision' : null)
  if (step === null) return null
  const { deadline } = view.transit
  return (
    <section className="next">
      <h2>{t('desk.next')}</h2>
      <p>
        {answerFirst(view) && <b>{t('desk.next.answer')} </b>}
        {t(`desk.next.${step}`)}
      </p>
      {step === 'pickup_agreed' && view.pickupOn !== null && (
        <p>
          <b>{t('case.pickup.agreed', { on: formatLocalDate(view.pickupOn, t.locale) })}</b>
        </p>
      )}
      {deadline && view.status !== 'resolving' && <Deadline deadline={deadline} what={t(promiseKey(deadline))} />}
      {view.details && view.details.checklist.length > 0 && (
        <ul className="small soft wanted">
          {view.details.checklist.map((item) => (
            <li key={item}>{known(item) ? t(`words.checklist.${item}`) : item}</li>
          ))}
        </ul>
      )}
      <div className="row acts">
        <PrintLinks view={view} />
        {dockHand && dockSteps.has(step) && (
          <ButtonLink to="/dock/retours/$number" params={{ number: view.number }} icon="scan">
            {t('desk.next.dock')}
          </ButtonLink>
        )}
        {step === 'pickup_agreed' && doableFor('confirm_shipment', view) && (
          <Button kind="go" icon="truck" onClick={() => setGone(true)}>
            {t('case.pickup.gone')}
          </Button>
        )}
        {offered
          .filter((verb) => obstacleOf(verb, view) === null)
          .map((verb) => (
            <Button
              key={verb}
              kind={verb === 'arrange_pickup' && step === 'pickup' ? 'go' : 'quiet'}
              {...(verb === 'reopen' ? { keys: 'U' } : {})}
              onClick={() => setOpen(verb)}
            >
              {t(verb === 'arrange_pickup' && step === 'pickup_agreed' ? 'case.pickup.change' : `desk.act.${verb}`)}
            </Button>
          ))}
      </div>
      {gone && <BehalfDialog verb="confirm_shipment" view={view} onClose={() => setGone(false)} />}
      {open && <CaseDialog verb={open} view={view} onClose={() => setOpen(null)} />}
    </section>
  )
}
