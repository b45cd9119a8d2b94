import type { PrecedentView } from '#application/returns/precedent-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { departsFrom, type DepartsFrom, mostlyOtherwise, type Precedents } from '#domain/return/precedent.ts'
import { variablesIn } from '#domain/macro/variables.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import { type DecisionDraft, isBlank, lineDraft, verdictsOf } from './draft.ts'

/** What a decision comes to when it is sent: any « Préciser » makes it a request for details, whatever else was decided. */
type Act = 'approve' | 'reject' | 'ask'

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

export type Weighed = {
  /** Null while no verdict is given: then only a gesture may be sent. */
  act: Act | null
  /** Units. */
  approved: number
  refused: number
  asked: number
  undecided: number
  /** What was charged for the approved units, by what their customer wants for them: the inspection decides. */
  worth: readonly { wanted: ReturnView['lines'][number]['wanted']; amount: number; units: number }[]
  /** Minor units of the gesture; null without one. */
  gesture: number | null
  /** Whether the merchant gives a label. */
  label: boolean
  /** Lines whose verdict wants a reason in words, and what it departs from. */
  departs: readonly {
    lineId: string
    from: readonly DepartsFrom[]
    /** Precedents that mostly say otherwise, too few to be departed from. */ few: Precedents | null
  }[]
  gaps: readonly Gap[]
}

type Around = {
  /** The words to the customer that go with it. */
  message: string
  /** How lines like these were decided before; none while that is not known. */
  precedents?: readonly PrecedentView[]
}

/** Adds a decision up: what it does, to how many units, and what is still missing. */
export function weigh(view: ReturnView, draft: DecisionDraft, { message, precedents = [] }: Around): Weighed {
  const units = view.lines.flatMap((line) => verdictsOf(line, lineDraft(draft, line.id)).map((verdict) => ({ ...verdict, line })))
  const count = (choice: string | null): number => units.filter((unit) => unit.choice === choice).length
  const [approved, refused, asked, undecided] = [count('approve'), count('refuse'), count('ask'), count(null)]
  const act: Act | null = undecided === units.length ? null : asked > 0 ? 'ask' : approved > 0 ? 'approve' : 'reject'
  const gesture = draft.gesture && (parseAmount(draft.gesture.amount, view.currency) ?? 0)
  const label = labelGiven(view, draft)
  const departs = act === 'approve' || act === 'reject' ? departing(view, draft, precedents) : []
  const weighed = { act, approved, refused, asked, undecided, worth: worthOf(view, draft), gesture, label, departs }
  return {
    ...weighed,
    gaps: isBlank(draft) ? [] : [...verdictGaps(view, draft, weighed), ...besideGaps(view, draft, { ...weighed, message })],
  }
}

/** Whether a gesture may come on top: of what this decision grants, or of what was granted before. */
export const goesBesides = ({ status }: Pick<ReturnView, 'status'>, act: Weighed['act']): boolean =>
  act === 'approve' || (act === null && status !== 'submitted' && status !== 'needs_details')

/** The policy's word on the label, unless the agent said otherwise; never past the lithium gate without a manager's words. */
export const labelGiven = (
  { labelPayer, safetyGate }: Pick<ReturnView, 'labelPayer' | 'safetyGate'>,
  { label }: Pick<DecisionDraft, 'label'>,
): boolean => label ?? (labelPayer === 'merchant' && safetyGate === 'clear')

type Sums = Pick<Weighed, 'act' | 'undecided' | 'refused' | 'gesture' | 'label' | 'departs'>

/** A withdrawal is granted whole, or falls whole to what the law's own articles close. */
const refusesWithdrawal = ({ legalBasis, lines }: ReturnView, act: Act, refused: number): boolean =>
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

function besideGaps(view: ReturnView, draft: DecisionDraft, sums: Sums & Pick<Around, 'message'>): Gap[] {
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

function departing(view: ReturnView, draft: DecisionDraft, precedents: readonly PrecedentView[]): Weighed['departs'] {
  return view.lines.flatMap((line) => {
    const decided = lineDraft(draft, line.id)
    const choices = new Set(verdictsOf(line, decided).map(({ choice }) => choice))
    const verdict = { approves: choices.has('approve'), refuses: choices.has('refuse') }
    const before = precedents.find(({ lineId }) => lineId === line.id) ?? null
    const from = departsFrom({
      ...verdict,
      policy: line.assessment.verdict,
      pleaded: line.exceptions.length > 0,
      precedents: before,
    })
    const few = before && !from.includes('precedent') && mostlyOtherwise(before, verdict) ? before : null
    return from.length === 0 ? [] : [{ lineId: line.id, from, few }]
  })
}

function worthOf(view: ReturnView, draft: DecisionDraft): Weighed['worth'] {
  const worth = new Map<ReturnView['lines'][number]['wanted'], { amount: number; units: number }>()
  for (const line of view.lines) {
    const units = verdictsOf(line, lineDraft(draft, line.id)).filter(({ choice }) => choice === 'approve').length
    if (units === 0) continue
    const before = worth.get(line.wanted) ?? { amount: 0, units: 0 }
    worth.set(line.wanted, { amount: before.amount + Math.round((line.value * units) / line.quantity), units: before.units + units })
  }
  return [...worth].map(([wanted, sums]) => ({ wanted, ...sums }))
}
