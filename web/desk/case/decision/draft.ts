import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'

type Choice = 'approve' | 'ask' | 'refuse'

/** A verdict being made, and where it is a refusal its ground: `clause A4`, `reason damaged`, or '' while none is chosen. */
export type Verdict = { choice: Choice | null; ground: string }

/** A line's verdict as a whole, or unit by unit; the answers to its exceptions by clause. */
export type LineDraft = { whole: Verdict; units: Readonly<Record<string, Verdict>> | null; exceptions: Readonly<Record<string, boolean>> }

export type GestureDraft = { kind: 'discount' | 'credit'; amount: string; goods: ReturnView['settlements'][number]['goods'] }

/** What an agent is deciding, kept in the tab until it is sent. */
export type DecisionDraft = {
  lines: Readonly<Record<string, LineDraft>>
  /** What the customer is asked for. */
  checklist: readonly string[]
  /** Whether the merchant gives a label; null leaves it to the policy. */
  label: boolean | null
  /** A manager's words for a label in spite of the lithium gate. */
  safetyReason: string
  /** Why it departs from the policy, answers an exception or goes against precedents. */
  why: string
  gesture: GestureDraft | null
  /** An offer that still waits is left open beside an approval; else it is taken back. */
  keepsOffer: boolean
  /** Number of the last event when this was begun: what came later has to be seen. */
  since: number
}

type Shown = Pick<ReturnView, 'lines' | 'sequence'>

export const noVerdict: Verdict = { choice: null, ground: '' }
const noLine: LineDraft = { whole: noVerdict, units: null, exceptions: {} }

/** Where a decision begins: with the verdicts that were kept when details were asked, else with nothing. */
export const beginDecision = ({ lines, sequence }: Shown): DecisionDraft => ({
  lines: Object.fromEntries(lines.map((line) => [line.id, keptVerdict(line)])),
  checklist: [],
  label: null,
  safetyReason: '',
  why: '',
  gesture: null,
  keepsOffer: false,
  since: sequence,
})

export const lineDraft = (draft: Pick<DecisionDraft, 'lines'>, lineId: string): LineDraft => draft.lines[lineId] ?? noLine

function keptVerdict({ draft, units }: LineView): LineDraft {
  if (!draft) return noLine
  const exceptions = Object.fromEntries(draft.exceptions.map(({ clause, granted }) => [clause, granted]))
  const verdicts = units.map(({ id }): [string, Verdict] => {
    if (draft.open?.includes(id)) return [id, noVerdict]
    const refused = draft.rejected.find(({ unitId }) => unitId === id)
    return [id, refused ? { choice: 'refuse', ground: groundOf(refused) } : { choice: 'approve', ground: '' }]
  })
  return { ...together(Object.fromEntries(verdicts)), exceptions }
}

/** Verdicts unit by unit, as one where they are all the same: what is shown is what is sent. */
export function together(units: Readonly<Record<string, Verdict>>): Pick<LineDraft, 'whole' | 'units'> {
  const [first = noVerdict, ...others] = Object.values(units)
  const same = others.every(({ choice, ground }) => choice === first.choice && ground === first.ground)
  return same ? { whole: first, units: null } : { whole: noVerdict, units }
}

/** Each unit with its verdict. */
export const verdictsOf = (
  { units }: Pick<LineView, 'units'>,
  { whole, units: each }: LineDraft,
): readonly (Verdict & { unitId: string })[] => units.map(({ id }) => ({ ...(each ? (each[id] ?? noVerdict) : whole), unitId: id }))

export const groundOf = ({ clause, reason }: { clause: string | null; reason: string | null }): string =>
  clause === null ? (reason === null ? '' : `reason ${reason}`) : `clause ${clause}`

export function readGround(ground: string): { clause: string | null; reason: string | null } {
  const [kind, code = ''] = ground.split(' ')
  return { clause: kind === 'clause' ? code : null, reason: kind === 'reason' ? code : null }
}

/** « Suivre la politique »: what it accepts is approved, what it closes is refused with the clause that closes it; what it wants looked at is left to the agent. */
export const followPolicy = (draft: DecisionDraft, lines: readonly LineView[]): DecisionDraft => ({
  ...draft,
  lines: Object.fromEntries(lines.map((line) => [line.id, { ...lineDraft(draft, line.id), units: null, whole: policyVerdict(line) }])),
})

export const approveAll = (draft: DecisionDraft, lines: readonly LineView[]): DecisionDraft => ({
  ...draft,
  lines: Object.fromEntries(
    lines.map((line) => [line.id, { ...lineDraft(draft, line.id), units: null, whole: { choice: 'approve', ground: '' } }]),
  ),
})

/** What the policy itself says of a line; nothing where it wants it looked at. */
export function policyVerdict({ assessment }: Pick<LineView, 'assessment'>): Verdict {
  if (assessment.verdict === 'eligible') return { choice: 'approve', ground: '' }
  const closing = assessment.checks.find(({ outcome, excepted }) => outcome === 'block' && !excepted)
  return closing ? { choice: 'refuse', ground: `clause ${closing.clause}` } : noVerdict
}

/** Whether anything has been chosen, answered or written since it was begun: what a reload or another agent's act must not lose. */
export const isUntouched = (draft: DecisionDraft, view: Shown): boolean =>
  JSON.stringify({ ...draft, since: 0 }) === JSON.stringify({ ...beginDecision(view), since: 0 })

/** Nothing is decided: no verdict, and no gesture. */
export const isBlank = ({ lines, gesture }: DecisionDraft): boolean =>
  gesture === null && Object.values(lines).every(({ whole, units }) => units === null && whole.choice === null)
