import type { ReturnView } from '#application/returns/view.ts'
import { variablesIn } from '#domain/macro/variables.ts'
import { type DecisionDraft, lineDraft, verdictsOf } from './draft.ts'
import type { Weighed } from './weigh.ts'

/** What keeps a decision from being sent, with what its words need. */
export type Gap =
  | { code: 'undecided'; count: number; names: readonly string[] }
  | { code: 'ground' }
  | { code: 'one-ground' }
  | { code: 'exception'; clause: string }
  | { code: 'exception-refused'; clause: string }
  | { code: 'message' }
  | { code: 'asked-already' }
  | { code: 'amount' }
  | { code: 'limit'; amount: number }
  | { code: 'gesture-after-refusal' }
  | { code: 'besides-nothing' }
  | { code: 'safety-reason' }
  | { code: 'withdrawal' }
  | { code: 'why' }
  | { code: 'unfilled'; variables: readonly string[] }

type Sums = Pick<Weighed, 'act' | 'undecided' | 'refused' | 'gesture' | 'label' | 'departs'> & {
  /** The words to the customer that go with it. */ message: string
}

/** All that keeps it from being sent as it stands. */
export const gapsOf = (view: ReturnView, draft: DecisionDraft, sums: Sums): readonly Gap[] => [
  ...verdictGaps(view, draft, sums),
  ...besideGaps(view, draft, sums),
]

/** Whether a gesture may come on top: of what this decision grants, or of what was granted before. */
export const goesBesides = ({ status }: Pick<ReturnView, 'status'>, act: Weighed['act']): boolean =>
  act === 'approve' || (act === null && status !== 'submitted' && status !== 'needs_details')

/** A withdrawal is granted whole, or falls whole to what the law's own articles close. */
const refusesWithdrawal = ({ legalBasis, lines }: ReturnView, act: Weighed['act'], refused: number): boolean =>
  legalBasis === 'withdrawal' && refused > 0 && !(act === 'reject' && lines.every(({ assessment }) => assessment.verdict === 'blocked'))

function verdictGaps(view: ReturnView, draft: DecisionDraft, { act, undecided, refused }: Sums): Gap[] {
  if (act === null) return []
  const gaps: Gap[] = []
  if (act === 'ask' && view.verbs.request_details !== null) gaps.push({ code: 'asked-already' })
  if (act !== 'ask' && undecided > 0) gaps.push({ code: 'undecided', count: undecided, names: undecidedOf(view, draft) })
  if (refusesWithdrawal(view, act, refused)) gaps.push({ code: 'withdrawal' })
  for (const line of view.lines) {
    const verdict = lineDraft(draft, line.id)
    const units = verdictsOf(line, verdict)
    if (units.some(({ choice, ground }) => choice === 'refuse' && ground === '')) gaps.push({ code: 'ground' })
    if (act === 'reject' && new Set(units.map(({ ground }) => ground)).size > 1) gaps.push({ code: 'one-ground' })
    if (act !== 'approve' || !units.some(({ choice }) => choice === 'approve')) continue
    const open = line.exceptions.find(({ clause }) => verdict.exceptions[clause] !== true)
    if (open) gaps.push({ code: verdict.exceptions[open.clause] === false ? 'exception-refused' : 'exception', clause: open.clause })
  }
  return gaps
}

/** The products with a unit that has no verdict yet. */
const undecidedOf = ({ lines }: ReturnView, draft: DecisionDraft): readonly string[] =>
  lines.filter((line) => verdictsOf(line, lineDraft(draft, line.id)).some(({ choice }) => choice === null)).map(({ name }) => name)

function besideGaps(view: ReturnView, draft: DecisionDraft, sums: Sums): Gap[] {
  const { act, label, departs, message } = sums
  const gaps = gestureGaps(view, draft, sums)
  if (act === 'approve' && label && view.safetyGate === 'stop' && draft.safetyReason.trim() === '') gaps.push({ code: 'safety-reason' })
  if ((act === 'ask' || act === 'reject') && message.trim() === '') gaps.push({ code: 'message' })
  if (departs.length > 0 && draft.why.trim() === '') gaps.push({ code: 'why' })
  const unfilled = variablesIn(message)
  if (unfilled.length > 0) gaps.push({ code: 'unfilled', variables: unfilled.map((name) => `{${name}}`) })
  return gaps
}

function gestureGaps(view: ReturnView, draft: DecisionDraft, { act, gesture }: Pick<Sums, 'act' | 'gesture'>): Gap[] {
  const gaps: Gap[] = []
  const limit = view.staff?.settlementLimit ?? null
  if (gesture === 0) gaps.push({ code: 'amount' })
  if (gesture !== null && limit !== null && gesture > limit) gaps.push({ code: 'limit', amount: limit })
  if (gesture !== null && act === 'reject') gaps.push({ code: 'gesture-after-refusal' })
  if (draft.gesture?.goods === 'besides' && act !== 'reject' && !goesBesides(view, act)) gaps.push({ code: 'besides-nothing' })
  return gaps
}
