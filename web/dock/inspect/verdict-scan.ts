import type { DockCommand } from '#domain/dock/command-codes.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { groupsOf } from '../return/groups.ts'
import { lacks, type Judged, type Lack, reasonsFor, toVerdicts, type VerdictDraft } from './verdict-draft.ts'

type Choice = Exclude<DockCommand, { field: 'act' }>

/** The draft with what was scanned, or why it does not go. */
export function withChoice(
  draft: VerdictDraft,
  choice: Choice,
  { view }: Pick<Judged, 'view'>,
): VerdictDraft | 'reason-not-here' | 'refused-has-none' {
  switch (choice.field) {
    case 'reason':
      return reasonsFor(view).includes(choice.value) ? { ...draft, verdict: 'refused', reason: choice.value } : 'reason-not-here'
    case 'verdict':
      return { ...draft, verdict: choice.value, ...(choice.value === 'refused' ? soleReason(view, draft) : {}) }
    case 'disposition':
      return draft.verdict === 'refused' ? 'refused-has-none' : { ...draft, disposition: choice.value }
    case 'seal':
    case 'condition':
    case 'grade':
    case 'wipe':
      return { ...draft, [choice.field]: choice.value }
  }
}

/** Where there is one reason only, a refusal has it. */
function soleReason(view: Pick<Judged, 'view'>['view'], draft: VerdictDraft): Pick<VerdictDraft, 'reason'> {
  const [only, ...others] = reasonsFor(view)
  return { reason: only !== undefined && others.length === 0 ? only : draft.reason }
}

/** Nothing was said of it yet. */
export const isUntouched = ({ seal, condition, verdict }: VerdictDraft): boolean => seal === null && condition === null && verdict === null

/**
 * The same verdict for all of a return that is left to judge, each unit with its own serial; or what lacks for one of them. A deduction is
 * weighed for its own unit: it is nobody else's.
 */
export function forTheRest(draft: VerdictDraft, view: ReturnView): NonNullable<ReturnType<typeof toVerdicts>> | Lack | 'deduction-alone' {
  if (draft.deducts) return 'deduction-alone'
  const groups = groupsOf(view.lines).filter(({ state }) => state === 'to_judge')
  const all = groups.map(({ line, units }) => {
    const judged = { view, line, units }
    const own = { ...draft, count: units.length, serial: units.some(({ serial }) => serial === draft.serial) ? draft.serial : null }
    const [lack] = lacks(own, judged, false)
    return lack ?? toVerdicts(own, judged) ?? []
  })
  const lack = all.find((one): one is Lack => typeof one === 'string')
  return lack ?? all.flatMap((one) => (typeof one === 'string' ? [] : one))
}
