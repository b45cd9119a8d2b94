import type { ReturnView } from '#application/returns/view.ts'
import { type DecisionDraft, lineDraft, readGround, verdictsOf } from './draft.ts'
import { openOffer } from '../gesture/open-offer.ts'
import { labelGiven, type Weighed } from './weigh.ts'

type LineDecision = {
  lineId: string
  rejected: { unitId: string; clause: string | null; reason: string | null }[]
  exceptions: { clause: string; granted: boolean }[]
}

/** What is sent when the button is pressed. */
export type Sending = {
  view: ReturnView
  draft: DecisionDraft
  weighed: Pick<Weighed, 'gesture'>
  said: { message: string; fileIds: readonly string[] }
}

/** A line's verdict as the API takes it; undefined while it is not whole. */
function decisionOf(line: ReturnView['lines'][number], draft: DecisionDraft): LineDecision | undefined {
  const verdict = lineDraft(draft, line.id)
  const units = verdictsOf(line, verdict)
  if (units.some(({ choice, ground }) => choice === null || choice === 'ask' || (choice === 'refuse' && ground === ''))) return undefined
  return {
    lineId: line.id,
    rejected: rejectedOf(units),
    exceptions: answersOf(verdict.exceptions),
  }
}

/** What is decided of a line and what is still open; undefined where nothing is decided. */
function keptOf(line: ReturnView['lines'][number], draft: DecisionDraft): (LineDecision & { open: string[] }) | undefined {
  const verdict = lineDraft(draft, line.id)
  const units = verdictsOf(line, verdict)
  const open = units.filter(({ choice, ground }) => choice === null || choice === 'ask' || (choice === 'refuse' && ground === ''))
  if (open.length === units.length) return undefined
  const shut = units.filter((unit) => !open.includes(unit))
  return {
    lineId: line.id,
    rejected: rejectedOf(shut),
    exceptions: answersOf(verdict.exceptions),
    open: open.map(({ unitId }) => unitId),
  }
}

const rejectedOf = (units: ReturnType<typeof verdictsOf>): LineDecision['rejected'] =>
  units.flatMap(({ unitId, choice, ground }) => (choice === 'refuse' ? [{ unitId, ...readGround(ground) }] : []))

const answersOf = (exceptions: Readonly<Record<string, boolean>>): LineDecision['exceptions'] =>
  Object.entries(exceptions).map(([clause, granted]) => ({ clause, granted }))

const decisions = (view: ReturnView, draft: DecisionDraft): LineDecision[] => view.lines.flatMap((line) => decisionOf(line, draft) ?? [])

export const approvalOf = ({ view, draft, weighed, said }: Sending): object => ({
  lines: decisions(view, draft),
  label: labelWord(view, draft),
  ...whyOf(draft),
  ...(labelGiven(view, draft) && view.safetyGate === 'stop' ? { safetyOverride: draft.safetyReason.trim() } : {}),
  ...gestureOf(draft, weighed),
  ...(openOffer(view) && !draft.keepsOffer ? { withdrawsOffer: true } : {}),
  ...said,
})

const whyOf = ({ why }: DecisionDraft): { why?: string } => (why.trim() === '' ? {} : { why: why.trim() })

/** A whole refusal gives each line one ground. */
export const rejectionOf = ({ view, draft, said }: Sending): object => ({
  lines: decisions(view, draft).map(({ lineId, rejected: [first] }) => ({
    lineId,
    clause: first?.clause ?? null,
    reason: first?.reason ?? null,
  })),
  ...whyOf(draft),
  ...said,
})

/** What was decided besides stays as a draft, unit by unit. */
export const detailsRequestOf = ({ view, draft, weighed, said }: Sending): object => ({
  checklist: draft.checklist,
  drafts: view.lines.flatMap((line) => keptOf(line, draft) ?? []),
  ...gestureOf(draft, weighed),
  ...said,
})

/** A gesture by itself. */
export const offerOf = ({ draft, weighed, said }: Sending): object => ({ ...termsOf(draft, weighed), ...said })

const termsOf = ({ gesture }: DecisionDraft, { gesture: amount }: Sending['weighed']): object => ({
  kind: gesture?.kind,
  amount,
  goods: gesture?.goods,
})

/** The gesture that goes with a verdict. */
const gestureOf = (draft: DecisionDraft, weighed: Sending['weighed']): object =>
  draft.gesture === null ? {} : { settlement: termsOf(draft, weighed) }

/** `policy` where the agent says what the policy says, also when that is no label because of the gate. */
function labelWord(view: ReturnView, draft: DecisionDraft): 'policy' | 'offer' | 'withhold' {
  const given = labelGiven(view, draft)
  if (given) return view.labelPayer === 'merchant' && view.safetyGate === 'clear' ? 'policy' : 'offer'
  return view.labelPayer === 'merchant' && view.safetyGate === 'clear' ? 'withhold' : 'policy'
}
