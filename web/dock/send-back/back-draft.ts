import type { ReturnView } from '#application/returns/view.ts'
import { type Group, groupsOf, type UnitState } from '../return/groups.ts'

/** A half-made parcel back to the customer. `skipped` are refused units that do not go in it. */
export type BackDraft = { skipped: readonly string[]; carrier: string; tracking: string; message: string; now: boolean }

export const blankBack: BackDraft = { skipped: [], carrier: '', tracking: '', message: '', now: false }

/** Refused units that are still here: free to go, held by a contest, or left to us to be destroyed. */
export function refusedHere(lines: ReturnView['lines']): Record<'free' | 'held' | 'left', Group[]> {
  const groups = groupsOf(lines)
  const are = (...states: UnitState[]): Group[] => groups.filter(({ state }) => states.includes(state))
  return { free: are('refused'), held: are('contested'), left: are('left_to_us') }
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

export type BackLack = 'units' | 'tracking' | 'window'

/** What stops a parcel back, besides the server: nothing in it, no tracking number, or a customer who may still contest. */
export function backLacks(draft: BackDraft, units: readonly string[], window: string | null): BackLack | undefined {
  if (units.length === 0) return 'units'
  if (draft.tracking.trim() === '') return 'tracking'
  return window !== null && !draft.now ? 'window' : undefined
}
