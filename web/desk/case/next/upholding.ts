import type { ReturnView } from '#application/returns/view.ts'

type Shown = Pick<ReturnView, 'status' | 'verbs'>
type Contested = { id: string; verdict: 'pending' | 'accepted' | 'refused' }

/**
 * How the customer is said to be right: for what was refused at the decision by the answer itself, once a closed return is open again; for what the
 * dock refused by another verdict there. `obstacle` is why the answer alone cannot say so of anything, and what to do instead, as a code.
 */
export function upholding<Unit extends Contested>(units: readonly Unit[], { status, verbs }: Shown) {
  const answerable = units.filter(({ verdict }) => verdict !== 'refused')
  const atDock = answerable.length < units.length
  if (answerable.length === 0 && atDock)
    return { answerable, atDock, obstacle: verbs.correct_inspection === undefined ? ('at-dock.ask' as const) : ('at-dock' as const) }
  if (status === 'closed') return { answerable, atDock, obstacle: verbs.reopen === null ? ('closed' as const) : ('closed.ask' as const) }
  return { answerable, atDock, obstacle: null }
}
