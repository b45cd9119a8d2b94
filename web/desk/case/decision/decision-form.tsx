import { useRef, useState } from 'react'
import type { PrecedentView } from '#application/returns/precedent-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { depart, useDepartures } from '../../departures/departures.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { AskManager } from '../gesture/ask-manager.tsx'
import type { Reply } from '../talk/use-reply.ts'
import { Asked } from './asked.tsx'
import { Beside } from './beside.tsx'
import { approveAll, followPolicy } from './draft.ts'
import { LeftByPolicy, leftByPolicy } from './left-by-policy.tsx'
import { LineVerdict } from './line-verdict.tsx'
import { SendDecision } from './send-decision.tsx'
import { StillWaiting } from './still-waiting.tsx'
import type { Decision } from './use-decision.ts'
import { sumWords } from './sum-words.ts'
import { toFirstOpenVerdict, toOpenVerdict, useVerdictArrows } from './verdict-keys.ts'
import { weigh } from './weigh.ts'
import { Why } from './why.tsx'

type Props = { view: ReturnView; decision: Decision; reply: Reply; /** The way on to the next case. */ onSent: (() => void) | undefined }

/** A verdict per product and unit, what goes beside it, its sum in words, and one button for all of it. */
export function DecisionForm({ view, decision, reply, onSent }: Props) {
  const t = useT()
  const { draft, change } = decision
  const form = useRef<HTMLFormElement>(null)
  const precedents = useApi<{ items: readonly PrecedentView[] }>(`/returns/${view.number}/precedents`).data?.items ?? []
  const weighed = weigh(view, draft, { message: reply.said.message, precedents })
  const approves = (): void => change((now) => approveAll(now, view.lines))
  const [followed, setFollowed] = useState(false)
  const follows = (): void => {
    change((now) => followPolicy(now, view.lines))
    setFollowed(true)
    // What the policy leaves is the agent's: they stand on it.
    if (leftByPolicy(view.lines).length > 0) requestAnimationFrame(() => toFirstOpenVerdict(form.current))
  }
  const [asking, setAsking] = useState(false)
  useVerdictArrows(form)
  useKeys({ g: approves, p: follows, v: () => toOpenVerdict(form.current) })
  const sum = sumWords({ view, draft, weighed }, { t, locale: t.locale }).join(' ')
  const stayed = useDepartures().stayed[view.number]
  const send = (): void => {
    depart({ number: view.number, view, draft, weighed, said: reply.said, sum })
    // The form goes: keys are the page's again.
    document.querySelector<HTMLElement>('#contenu')?.focus()
    onSent?.()
  }
  return (
    <>
      <Form
        className="decision"
        label={t('desk.decision')}
        problem={stayed === undefined || stayed === 'left' ? null : stayed}
        onSend={send}
        ref={form}
      >
        <div className="row decision-head">
          <h2>{t('desk.decision')}</h2>
          <span className="end" />
          <Button kind="quiet" aria-keyshortcuts="G" title="G" onClick={approves}>
            {t('desk.decision.approve-all')}
          </Button>
          <Button kind="quiet" aria-keyshortcuts="P" title="P" onClick={follows}>
            {t('desk.decision.follow-policy')}
          </Button>
        </div>
        <StillWaiting view={view} reply={reply} />
        {followed && <LeftByPolicy view={view} draft={draft} />}
        {view.lines.map((line) => (
          <LineVerdict
            key={line.id}
            line={line}
            view={view}
            decision={decision}
            precedent={precedents.find(({ lineId }) => lineId === line.id)}
          />
        ))}
        {weighed.asked > 0 && <Asked decision={decision} reply={reply} />}
        <Beside view={view} decision={decision} weighed={weighed} onAsk={() => setAsking(true)} />
        <Why view={view} decision={decision} departs={weighed.departs} asked={typeof stayed === 'object' && stayed.code === 'why_needed'} />
        <SendDecision view={view} decision={decision} weighed={weighed} reply={reply} sum={sum} onSend={send} />
      </Form>
      {asking && draft.gesture && <AskManager view={view} gesture={draft.gesture} onClose={() => setAsking(false)} />}
    </>
  )
}
