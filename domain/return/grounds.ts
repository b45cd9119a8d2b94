import { articles } from '#domain/policy/law.ts'
import { own } from '#domain/policy/own.ts'
import type { Policy } from '#domain/policy/schema.ts'

/** Codes that desk and dock offer; a policy may add to them. Their words live with the screens' and the mails' (tests compare). */

/** Why a unit is refused, where no clause says it. */
export const refusalReasons = ['not_what_was_sold', 'wrong_serial', 'marks_of_use', 'damaged', 'incomplete', 'no_fault_found'] as const
export type RefusalReason = (typeof refusalReasons)[number]

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
const isReason = (name: string): name is RefusalReason => (refusalReasons as readonly string[]).includes(name)
