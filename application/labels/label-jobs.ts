import type { Rma } from '#domain/return/rma.ts'
import type { Job } from '../reactions.ts'

/** Labels that their carrier must hear of: asked for, or of no use any more. Written with what made them so. */
export const labelJobs = (before: Pick<Rma, 'labels'>, next: Pick<Rma, 'labels' | 'number'>): Job[] => {
  const known = new Map(before.labels.map((label) => [label.id, label.state]))
  return next.labels.flatMap(({ id, provider, state }): Job[] =>
    provider === 'manual' || state === 'ready' || known.get(id) === state
      ? []
      : [{ queue: 'labels', data: { number: next.number, labelId: id } }],
  )
}
