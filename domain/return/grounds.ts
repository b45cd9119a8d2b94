import { articles } from '#domain/policy/law.ts'
import { own } from '#domain/policy/own.ts'
import type { Policy } from '#domain/policy/schema.ts'

/** Codes that desk and dock offer; a policy may add to them. Their words live with the screens' and the mails' (tests compare). */

/** Why a unit is refused, where no clause says it. */
export const refusalReasons = ['not_what_was_sold', 'wrong_serial', 'marks_of_use', 'damaged', 'incomplete', 'no_fault_found'] as const
export type RefusalReason = (typeof refusalReasons)[number]

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

/**
 * Whether what a refusal names exists: a clause of the policy, an article of the law, or one of our reasons. What does not would go into the
 * history and the customer's mail as it was typed (invariant 6).
 */
export const isGround = (policy: Pick<Policy, 'clauses'>, { clause, reason }: { clause: string | null; reason: string | null }): boolean =>
  (clause === null || isClause(policy, clause)) && (reason === null || isClause(policy, reason) || isReason(reason))

const isClause = ({ clauses }: Pick<Policy, 'clauses'>, name: string): boolean =>
  own(clauses, name) !== undefined || own(articles, name) !== undefined
const isReason = (name: string): boolean => (refusalReasons as readonly string[]).includes(name)
