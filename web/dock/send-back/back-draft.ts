import type { ReturnView } from '#application/views.ts'
import { isContested } from '#domain/return/progress.ts'
import { type Group, groupsOf } from '../return/groups.ts'

/** A half-made parcel back to the customer. `skipped` are refused units that do not go in it. */
export type BackDraft = { skipped: readonly string[]; carrier: string; tracking: string; message: string; now: boolean; agreement: string }

export const blankBack: BackDraft = { skipped: [], carrier: '', tracking: '', message: '', now: false, agreement: '' }

/** Refused units that are still here: free to go, or held by a contest. */
export function refusedHere(lines: ReturnView['lines']): { free: Group[]; held: Group[] } {
  const refused = groupsOf(lines).filter(({ state }) => state === 'refused' || state === 'contested')
  return { free: refused.filter(({ units }) => !units.some(isContested)), held: refused.filter(({ units }) => units.some(isContested)) }
}

export const leaving = (free: readonly Group[], { skipped }: BackDraft): string[] =>
  free.filter(({ key }) => !skipped.includes(key)).flatMap(({ units }) => units.map(({ id }) => id))

/**
 * Until when the customer may still contest some of these units: each refusal opened a window of its own. Null once they are over, or where
 * each unit was contested before.
 */
export function windowOpen({ deadlines, lines }: Pick<ReturnView, 'deadlines' | 'lines'>, unitIds: readonly string[]): string | null {
  const untried = lines.flatMap(({ units }) => units.filter(({ id, contest }) => unitIds.includes(id) && contest === null))
  const refusedAt = new Set(untried.map(({ verdictAt }) => verdictAt))
  const open = deadlines.filter(({ kind, late, startedAt }) => kind === 'objection' && !late && refusedAt.has(startedAt))
  return (
    open
      .map(({ due }) => due)
      .sort()
      .at(-1) ?? null
  )
}

/** The customer's own messages since the first refusal, newest first: one of them may be the written agreement. */
export function agreements({ messages, lines }: Pick<ReturnView, 'messages' | 'lines'>): ReturnView['messages'] {
  const refusals = lines.flatMap(({ units }) =>
    units.flatMap(({ verdict, verdictAt }) => (verdict === 'refused' && verdictAt !== null ? [verdictAt] : [])),
  )
  const first = refusals.sort()[0] ?? ''
  return messages.filter(({ author, internal, at }) => author.kind === 'customer' && !internal && at >= first).toReversed()
}

export type BackLack = 'units' | 'tracking' | 'window'

/** What stops a parcel back, besides the server: nothing in it, no tracking number, or a customer who may still contest. */
export function backLacks(draft: BackDraft, units: readonly string[], window: string | null): BackLack | undefined {
  if (units.length === 0) return 'units'
  if (draft.tracking.trim() === '') return 'tracking'
  return window !== null && !draft.now ? 'window' : undefined
}
