import type { PrecedentView } from '#application/returns/precedent-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { departsFrom, type DepartsFrom, mostlyOtherwise, type Precedents } from '#domain/return/precedent.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import { type DecisionDraft, isBlank, lineDraft, verdictsOf } from './draft.ts'
import { type Gap, gapsOf } from './gaps.ts'

/** What a decision comes to when it is sent: any « Préciser » makes it a request for details, whatever else was decided. */
type Act = 'approve' | 'reject' | 'ask'

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
    gaps: isBlank(draft) ? [] : gapsOf(view, draft, { ...weighed, message }),
  }
}

/** The policy's word on the label, unless the agent said otherwise; never past the lithium gate without a manager's words. */
export const labelGiven = (
  { labelPayer, safetyGate }: Pick<ReturnView, 'labelPayer' | 'safetyGate'>,
  { label }: Pick<DecisionDraft, 'label'>,
): boolean => label ?? (labelPayer === 'merchant' && safetyGate === 'clear')

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
