import type { DeadlineView, LineView, ReturnView } from '#application/views.ts'

type Unit = LineView['units'][number]
type Timed = Pick<ReturnView, 'transit' | 'deadlines'>

/** Each refusal opens a window of its own (E1), which starts with it: the decision's or the dock's verdict. */
export function contestWindow({ verdict, verdictAt }: Unit, { transit, deadlines }: Timed): DeadlineView | undefined {
  const decidedAt = transit.stations.find(({ key }) => key === 'approval')?.at
  const refusedAt = verdict === 'refused' ? verdictAt : decidedAt
  return deadlines.findLast(({ kind, startedAt }) => kind === 'objection' && startedAt === refusedAt)
}

/** Refused, not yet contested, and still here. */
const doubtful = ({ decision, verdict, contest, sentBack }: Unit): boolean =>
  (decision === 'rejected' || verdict === 'refused') && contest === null && sentBack === null

/** What another look can be asked for, within its window. */
export const contestable = (units: readonly Unit[], view: Timed): readonly Unit[] =>
  units.filter((unit) => doubtful(unit) && contestWindow(unit, view)?.late === false)

/** Until when all of these can still be contested together; or when the last window closed, if it is too late. */
export function contestUntil(units: readonly Unit[], view: Timed): { due: string; over: boolean } | null {
  const windows = units.filter(doubtful).flatMap((unit) => contestWindow(unit, view) ?? [])
  const open = windows.filter(({ late }) => !late).map(({ due }) => due)
  const due =
    open.length > 0
      ? open.sort()[0]
      : windows
          .map((window) => window.due)
          .sort()
          .at(-1)
  return due === undefined ? null : { due, over: open.length === 0 }
}
