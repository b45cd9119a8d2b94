import type { ReturnView } from '#application/views.ts'
import { type DecisionDraft, lineDraft, readGround, verdictsOf } from './draft.ts'
import { labelGiven, type Weighed } from './weigh.ts'

type LineDecision = {
  lineId: string
  rejected: { unitId: string; clause: string | null; reason: string | null }[]
  exceptions: { clause: string; granted: boolean }[]
}

type Said = { message: string; fileIds: readonly string[] }

/** A line's verdict as the API takes it; undefined while it is not whole. */
function decisionOf(line: ReturnView['lines'][number], draft: DecisionDraft): LineDecision | undefined {
  const verdict = lineDraft(draft, line.id)
  const units = verdictsOf(line, verdict)
  if (units.some(({ choice, ground }) => choice === null || choice === 'ask' || (choice === 'refuse' && ground === ''))) return undefined
  return {
    lineId: line.id,
    rejected: units.flatMap(({ unitId, choice, ground }) => (choice === 'refuse' ? [{ unitId, ...readGround(ground) }] : [])),
    exceptions: Object.entries(verdict.exceptions).map(([clause, granted]) => ({ clause, granted })),
  }
}

const decisions = (view: ReturnView, draft: DecisionDraft): LineDecision[] => view.lines.flatMap((line) => decisionOf(line, draft) ?? [])

export const approvalOf = (view: ReturnView, draft: DecisionDraft, said: Said): object => ({
  lines: decisions(view, draft),
  label: labelWord(view, draft),
  ...(labelGiven(view, draft) && view.safetyGate === 'stop' ? { safetyOverride: draft.safetyReason.trim() } : {}),
  ...said,
})

/** A whole refusal gives each line one ground. */
export const rejectionOf = (view: ReturnView, draft: DecisionDraft, said: Said): object => ({
  lines: decisions(view, draft).map(({ lineId, rejected: [first] }) => ({
    lineId,
    clause: first?.clause ?? null,
    reason: first?.reason ?? null,
  })),
  ...said,
})

/** What was decided besides stays as a draft. */
export const detailsRequestOf = (view: ReturnView, draft: DecisionDraft, said: Said): object => ({
  checklist: draft.checklist,
  drafts: decisions(view, draft),
  ...said,
})

export const offerOf = (draft: DecisionDraft, { gesture }: Pick<Weighed, 'gesture'>, said: Said): object => ({
  kind: draft.gesture?.kind,
  amount: gesture,
  goods: draft.gesture?.goods,
  ...said,
})

/** `policy` where the agent says what the policy says, also when that is no label because of the gate. */
function labelWord(view: ReturnView, draft: DecisionDraft): 'policy' | 'offer' | 'withhold' {
  const given = labelGiven(view, draft)
  if (given) return view.labelPayer === 'merchant' && view.safetyGate === 'clear' ? 'policy' : 'offer'
  return view.labelPayer === 'merchant' && view.safetyGate === 'clear' ? 'withhold' : 'policy'
}
