import { resumeClock } from '#domain/clock/clock.ts'
import { own } from '#domain/policy/own.ts'
import { safetyGate } from '#domain/policy/safety-gate.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { ChecklistItem } from './grounds.ts'
import { type Act, type Decided, transition } from './act.ts'
import { meeting, starting, voiding } from './clocks.ts'
import type { Declared, DraftVerdict, Line, Rma } from './rma.ts'

export type DetailsRequest = {
  /** What is asked for, by code. The words go into the chat. */
  checklist: readonly ChecklistItem[]
  /** Verdicts already given per line stay as a draft. */
  drafts: Readonly<Record<string, DraftVerdict>>
}

/** The desk cannot decide yet and says what it needs: the review promise is met, the customer's delay starts. */
export function requestDetails(rma: Rma, { checklist, drafts }: DetailsRequest, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'request_details', act }, () => {
    const answered = meeting(rma, { kind: 'review' }, act.now)
    const waiting: Rma = {
      ...answered,
      status: 'needs_details',
      detailsAskedAt: act.now,
      detailsBrought: false,
      lines: rma.lines.map((line) => (drafts[line.id] ? { ...line, draft: drafts[line.id] ?? null } : line)),
    }
    return { rma: starting(waiting, { kind: 'details_by' }, act), data: { checklist } }
  })
}

export type Details = { files: number; changedLines: readonly ChangedLine[] }
type ChangedLine = { id: string } & Partial<Pick<Declared, 'seal' | 'condition' | 'safety'>>

/** What was asked for has come, or at least an answer: a new review promise, restarted or resumed as the policy says (B1). */
export function provideDetails(rma: Rma, { files, changedLines }: Details, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'provide_details', act }, () => {
    const answered = meeting(rma, { kind: 'details_by' }, act.now)
    const changes = new Map(changedLines.map((line) => [line.id, line]))
    const lines = rma.lines.map((line) => putRight(line, changes.get(line.id), act))
    const told = (of: readonly Line[]) => of.flatMap(({ id, declared }) => (changes.has(id) ? [{ line: id, ...codes(declared) }] : []))
    const back: Rma = {
      ...answered,
      status: 'submitted',
      detailsBrought: files > 0 || changedLines.length > 0,
      lines,
    }
    const data = { files, lines: changedLines.map((line) => line.id) }
    return { rma: startReviewAgain(back, act), data: changes.size > 0 ? { ...data, before: told(rma.lines), after: told(lines) } : data }
  })
}

const codes = ({
  seal,
  condition,
  safety,
}: Declared): { seal: string | null; condition: string | null; safety: Record<string, string> } => ({
  seal,
  condition,
  safety: { ...safety },
})

/**
 * What was declared, put right. A safety answer given now counts beside those given before, and the lithium gate is asked again: whoever learns
 * only now that the battery is swollen must not get a label by it (facts.md 6.5).
 */
function putRight(line: Line, change: ChangedLine | undefined, { policy }: Act): Line {
  if (!change) return line
  const { id: _, ...said } = change
  const declared: Declared = { ...line.declared, ...said }
  if (!said.safety) return { ...line, declared }
  const safety = { ...line.declared.safety, ...said.safety }
  const batteryFault = declared.reason !== null && own(policy.reasons, declared.reason)?.batteryFault === true
  const gate = safetyGate({ lithiumBattery: true, answers: safety, batteryFault })
  const checks = line.assessment.checks.map((check) =>
    check.code === 'safety' ? { ...check, outcome: gate === 'stop' ? ('review' as const) : ('ok' as const), facts: { gate } } : check,
  )
  return { ...line, declared: { ...declared, safety }, assessment: { ...line.assessment, checks, safetyGate: gate } }
}

/** « Merci » is not an answer: nothing new came, so the return goes back to waiting. */
export function stillWaiting(rma: Rma, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'still_waiting', act }, () => ({
    rma: starting({ ...voiding(rma, ['review'], act.now), status: 'needs_details' }, { kind: 'details_by' }, act),
  }))
}

function startReviewAgain(rma: Rma, act: Act): Rma {
  const last = rma.clocks.findLast((clock) => clock.kind === 'review')
  if (!last) return starting(rma, { kind: 'review' }, act)
  const again = resumeClock(last, { id: act.newId(), at: act.now, policy: act.policy.reviewAfterDetails })
  return { ...rma, clocks: [...rma.clocks, again] }
}
