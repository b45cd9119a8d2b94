import { isStaff } from '#domain/actor.ts'
import { asOwedNow, legalDue } from '#domain/return/late.ts'
import { executionObstacle } from '#domain/return/resolve.ts'
import type { Rma } from '#domain/return/rma.ts'
import type { ReturnPage } from './ports.ts'
import { presentDeadline } from './present-deadline.ts'
import type { Reader } from './reader.ts'
import type { ResolutionView } from './view.ts'

/** What is owed or was done, with what it comes to now, until when, and why it cannot be executed. */
export function presentResolution(
  resolution: Rma['resolutions'][number],
  { rma, policy }: ReturnPage,
  { actor, now }: Reader,
): ResolutionView {
  const clock =
    rma.clocks.find((c) => c.subject === resolution.id && c.endedAt === null) ??
    rma.clocks.find((c) => c.kind === 'legal_refund' && c.endedAt === null && resolution.early)
  const obstacle = executionObstacle(rma, resolution, { actor })?.code ?? null
  const owed = asOwedNow(resolution, legalDue(rma), { now, policy })
  return {
    ...owed,
    executedBy: isStaff(actor) ? owed.executedBy : null,
    ...(owed.amount === null ? { derivation: null, reduceReceivable: 0 } : {}),
    deadline: clock ? presentDeadline(clock, now) : null,
    executable: obstacle === null,
    obstacle,
  }
}
