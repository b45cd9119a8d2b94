import { hasRole, type Role } from '../actor.ts'
import type { Status } from '../return/status.ts'
import { isAside, rolesFor, transitions, type Verb, verbs } from '../return/transitions.ts'

const working = ['support', 'returns_agent', 'finance'] as const
/** A role whose people do something about a case; a manager may do what each of them may. */
export type Working = (typeof working)[number]

/** Whose people can do something about a return in this state, as the table of what may happen says. */
export const takersOfReturn = (status: Status): readonly Working[] =>
  working.filter((role) => verbs.some((verb) => !isAside(verb) && starts(verb, status) && rolesFor({}, verb).includes(role)))

/** The same of a conversation without a return: only customer service answers it. */
export const takersOfTalk: readonly Working[] = ['support']

/** Whose people can go on with all of somebody's work. */
export const takersOfAll = ({ statuses, conversations }: { statuses: readonly Status[]; conversations: number }): readonly Working[] =>
  [...statuses.map(takersOfReturn), ...(conversations > 0 ? [takersOfTalk] : [])].reduce(
    (all, some) => all.filter((role) => some.includes(role)),
    working,
  )

/** Whether somebody with these roles is among them. */
export const isTaker = (roles: readonly Role[], takers: readonly Working[]): boolean => takers.some((role) => hasRole({ roles }, role))

const starts = (verb: Verb, status: Status): boolean => (transitions[verb].from as readonly string[]).includes(status)
