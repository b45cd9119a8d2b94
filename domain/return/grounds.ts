import type { LineAssessment } from '#domain/policy/assessment.ts'
import { articles } from '#domain/policy/law.ts'
import { own } from '#domain/policy/own.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { LegalBasis } from './rma.ts'

/** Codes that desk and dock offer; a policy may add to them. Their words live with the screens' and the mails' (tests compare). */

/** Why a unit is refused, where no clause says it. */
export const refusalReasons = ['not_what_was_sold', 'wrong_serial', 'marks_of_use', 'damaged', 'incomplete', 'no_fault_found'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Those that found a refusal under this law: marks of use take away no guarantee (L217-3), and a withdrawal falls to other goods only (domain.md). */
export const refusalReasonsUnder: Readonly<Record<LegalBasis, readonly RefusalReason[]>> = {
  commercial: refusalReasons,
  legal_conformity: refusalReasons.filter((reason) => reason !== 'marks_of_use'),
  withdrawal: ['not_what_was_sold'],
}

type Judged = readonly { clause: string; code: string }[]

/** The checks whose clause a reason rests on, the nearest first; each ends with what opens this type of request at all. */
const behind: Readonly<Record<RefusalReason, readonly string[]>> = {
  not_what_was_sold: ['quantity'],
  wrong_serial: ['quantity'],
  marks_of_use: ['condition', 'profile', 'consumer'],
  damaged: ['condition', 'profile', 'consumer'],
  incomplete: ['condition', 'profile', 'consumer'],
  no_fault_found: ['profile', 'consumer'],
}

/** The clause that a reason given at the dock rests on, among those the line was judged by: no customer reads a refusal without one. */
export const clauseBehind = (reason: string, checks: Judged): string | null =>
  isReason(reason) ? (behind[reason].flatMap((code) => checks.find((check) => check.code === code)?.clause ?? [])[0] ?? null) : null

/** What a refusal is kept with: its clause, or the one that its reason rests on. */
export const withClause = <It extends Ground>(ground: It, { assessment: { checks } }: { assessment: { checks: Judged } }): It => ({
  ...ground,
  clause: ground.clause ?? (ground.reason && clauseBehind(ground.reason, checks)),
})

/** What a customer can be asked for. */
export const checklistItems = [
  'description',
  'photo_of_fault',
  'photo',
  'photo_of_label',
  'photo_of_packaging',
  'serial',
  'invoice',
  'document',
] as const
export type ChecklistItem = (typeof checklistItems)[number]

type Ground = { clause: string | null; reason: string | null }

/**
 * Whether what a refusal names exists and holds against this line: a clause of the policy, an article of the law, or one of our reasons. What
 * does not exist would go into the history and the customer's mail as it was typed (invariant 6); what the law gives falls to no clause of the
 * merchant's but those the line was judged by (domain.md: merchant rules never switch it off).
 */
export function isGround({ clause, reason }: Ground, { policy, legalBasis, line }: Against): boolean {
  const isClause = (name: string): boolean =>
    own(articles, name) !== undefined ||
    (legalBasis === 'commercial'
      ? own(policy.clauses, name) !== undefined
      : line?.assessment.checks.some((check) => check.clause === name) === true)
  const holds = (name: string): boolean => (refusalReasonsUnder[legalBasis] as readonly string[]).includes(name)
  return (clause === null || isClause(clause)) && (reason === null || isClause(reason) || holds(reason))
}

/** Checks that take the customer's word for what only an inspection shows: one of them that is met is no proof against whoever sees otherwise. */
const saidOnly: ReadonlySet<string> = new Set(['condition', 'serial', 'safety'])

/** Whether the request is known to fulfil a clause that it was judged by. */
const isFulfilled = (clause: string, checks: Checked): boolean => {
  const judged = checks.filter((check) => check.clause === clause)
  return judged.length > 0 && judged.every(({ code, outcome }) => outcome === 'ok' && !saidOnly.has(code))
}

/** Whether a refusal may cite this clause of those that the line was judged by. */
export const mayCite = (clause: string, { assessment: { checks } }: { assessment: { checks: Checked } }): boolean =>
  !isFulfilled(clause, checks)

/**
 * The clause of a refusal that cites, and nothing besides, what the request fulfils: what its customer would read proves them right. Null where it
 * names something that stands against them; a clause beside a reason says what that reason rests on.
 */
export function provenRight({ clause, reason }: Ground, line: { assessment: { checks: Checked } } | undefined): string | null {
  const cited = [clause, reason].filter((name) => name !== null)
  return line !== undefined && cited.every((name) => !mayCite(name, line)) ? (cited[0] ?? null) : null
}

type Checked = readonly Pick<LineAssessment['checks'][number], 'clause' | 'code' | 'outcome'>[]

type Against = { policy: Pick<Policy, 'clauses'>; legalBasis: LegalBasis; line: { assessment: Pick<LineAssessment, 'checks'> } | undefined }

const isReason = (name: string): name is RefusalReason => (refusalReasons as readonly string[]).includes(name)
