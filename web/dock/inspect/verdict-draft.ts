import type { FileView } from '#application/files/view.ts'
import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { type Condition, conditions, type Disposition, type Grade, type Seal, seals, type Wipe } from '#domain/return/rma.ts'
import { refusalReasonsUnder } from '#domain/return/grounds.ts'
import { needsWipe } from '#domain/return/wipe.ts'
import { suggestedDisposition, suggestedGrade } from '#domain/return/suggest.ts'
import { parseAmount } from '../../ui/format/parse-amount.ts'
import type { UnitView } from '../return/groups.ts'
import { isSerial } from '../return/unit-called.ts'

/** A half-made inspection. What is null is proposed where it can be, and asked for where it cannot. */
export type VerdictDraft = {
  seal: Seal | null
  condition: Condition | null
  serial: string | null
  photos: readonly FileView[]
  verdict: 'accepted' | 'refused' | null
  /** A code of the dock's or a clause; empty until chosen. */
  reason: string
  grade: Grade | null
  disposition: Disposition | null
  /** How the data on it were erased. */
  wipe: Wipe | null
  deducts: boolean
  amount: string
  deductionReason: string
  evidence: readonly FileView[]
  /** To how many units that are alike it applies. */
  count: number
  message: string
  /** Why an earlier verdict was wrong. */
  why: string
}

const blank: VerdictDraft = {
  seal: null,
  condition: null,
  serial: null,
  photos: [],
  verdict: null,
  reason: '',
  grade: null,
  disposition: null,
  wipe: null,
  deducts: false,
  amount: '',
  deductionReason: '',
  evidence: [],
  count: 1,
  message: '',
  why: '',
}

/** What an inspection begins with: nothing seen, or the verdict that is to be corrected. */
export function beginning(units: readonly UnitView[], amount: (minor: number) => string): VerdictDraft {
  const [unit] = units
  if (!unit?.observed) return { ...blank, count: units.length }
  const evidence = new Set(unit.deduction?.fileIds)
  return {
    ...blank,
    seal: unit.observed.seal,
    condition: unit.observed.condition,
    serial: unit.observed.serial,
    photos: unit.files.filter(({ id }) => !evidence.has(id)),
    verdict: unit.verdict === 'pending' ? null : unit.verdict,
    reason: unit.verdictReason ?? '',
    grade: unit.grade,
    disposition: unit.disposition,
    wipe: unit.observed.wipe ?? null,
    deducts: unit.deduction !== null,
    amount: unit.deduction ? amount(unit.deduction.amount) : '',
    deductionReason: unit.deduction?.reason ?? '',
    evidence: unit.files.filter(({ id }) => evidence.has(id)),
    count: units.length,
  }
}

type Case = Pick<ReturnView, 'currency' | 'type' | 'legalBasis' | 'safetyGate'>
export type Judged = { view: Case; line: Pick<LineView, 'declared' | 'saidDefective' | 'holdsData'>; units: readonly UnitView[] }

/** The draft with what is proposed where nothing was chosen. */
export function proposed(draft: VerdictDraft, { view, line }: Judged): VerdictDraft {
  const seen = { ...view, saidDefective: line.saidDefective, seal: draft.seal, condition: draft.condition }
  return { ...draft, grade: draft.grade ?? suggestedGrade(seen), disposition: draft.disposition ?? suggestedDisposition(seen) }
}

/** Why units can be refused. */
export const reasonsFor = ({ legalBasis }: Pick<Case, 'legalBasis'>): readonly string[] => refusalReasonsUnder[legalBasis]

/** What was seen and is not what was declared. Nothing declared cannot differ. */
export function mismatches(draft: VerdictDraft, { line, units: [unit] }: Judged): readonly ('seal' | 'condition' | 'serial')[] {
  const { declared } = line
  const found: ('seal' | 'condition' | 'serial')[] = []
  if (declared.seal !== null && draft.seal !== null && declared.seal !== draft.seal) found.push('seal')
  if (declared.condition !== null && draft.condition !== null && worse(draft.condition, declared.condition)) found.push('condition')
  if (unit?.serial && draft.serial && !isSerial(unit.serial, draft.serial)) found.push('serial')
  return found
}

const worse = (seen: Condition, declared: Condition): boolean => conditions.indexOf(seen) > conditions.indexOf(declared)

export type Lack =
  | 'seal'
  | 'condition'
  | 'verdict'
  | 'reason'
  | 'disposition'
  | 'wipe'
  | 'amount'
  | 'deduction'
  | 'evidence'
  | 'photo'
  | 'why'

/** What is still to be said, in the order of the screen. A refusal shows a photo; a deduction is reasoned and evidenced (L221-23). */
export function lacks(draft: VerdictDraft, judged: Judged, correct: boolean): readonly Lack[] {
  const { verdict } = draft
  const found: Lack[] = []
  if (draft.seal === null) found.push('seal')
  if (draft.condition === null) found.push('condition')
  if (verdict === 'refused' && draft.photos.length === 0) found.push('photo')
  if (verdict === null) found.push('verdict')
  if (verdict === 'refused' && draft.reason === '') found.push('reason')
  if (verdict === 'accepted' && proposed(draft, judged).disposition === null) found.push('disposition')
  if (asksWipe(draft, judged) && draft.wipe === null) found.push('wipe')
  if (deducting(draft)) {
    if (!parseAmount(draft.amount, judged.view.currency)) found.push('amount')
    if (draft.deductionReason.trim() === '') found.push('deduction')
    if (draft.evidence.length === 0) found.push('evidence')
  }
  if (correct && draft.why.trim() === '') found.push('why')
  return found
}

/** Whether the dock says how the data were erased. */
export const asksWipe = (draft: VerdictDraft, judged: Judged): boolean => needsWipe(judged.line, proposed(draft, judged))

const deducting = ({ verdict, deducts }: VerdictDraft): boolean => verdict === 'accepted' && deducts

/** What the API is sent for these units; undefined while something lacks. */
export function toVerdicts(draft: VerdictDraft, judged: Judged) {
  const { seal, condition, verdict, reason, grade, disposition, ...more } = proposed(draft, judged)
  if (seal === null || condition === null || verdict === null) return undefined
  const fileIds = more.photos.map(({ id }) => id)
  const deduction = deducting(draft)
    ? {
        amount: parseAmount(more.amount, judged.view.currency) ?? 0,
        reason: more.deductionReason.trim(),
        fileIds: more.evidence.map(({ id }) => id),
      }
    : null
  const alone = judged.units.length === 1
  return judged.units.slice(0, alone ? 1 : more.count).map((unit) => ({
    unitId: unit.id,
    verdict,
    reason: verdict === 'refused' ? reason : null,
    observed: {
      seal,
      condition,
      serial: alone ? more.serial?.trim() || unit.serial : unit.serial,
      fileIds,
      wipe: asksWipe(draft, judged) ? more.wipe : null,
    },
    grade,
    disposition: verdict === 'accepted' ? disposition : null,
    deduction,
  }))
}

/** A draft that an older build stored may miss what this one needs. */
export const isVerdictDraft = (stored: unknown): stored is VerdictDraft =>
  typeof stored === 'object' &&
  stored !== null &&
  Object.keys(blank).every((key) => key in stored) &&
  'seal' in stored &&
  (stored.seal === null || seals.some((seal) => seal === stored.seal))
