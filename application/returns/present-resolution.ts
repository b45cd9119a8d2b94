import { isStaff } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { givenMoney } from '#domain/return/given-money.ts'
import { asOwedNow, legalDue } from '#domain/return/late.ts'
import { executionObstacle } from '#domain/return/resolve.ts'
import type { Resolution, Rma } from '#domain/return/rma.ts'
import type { ReturnPage } from './ports.ts'
import { denied, statementReaders } from '../permission.ts'
import { presentDeadline } from './present-deadline.ts'
import type { Reader } from './reader.ts'
import type { ResolutionView } from './view.ts'

/** What is owed or was done, with what it comes to now, until when, and why it cannot be executed. */
export function presentResolution(resolution: Resolution, { rma, policy, events }: ReturnPage, { actor, now }: Reader): ResolutionView {
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
    byTransfer: events.some(({ verb, data }) => verb === 'execute' && data['resolution'] === resolution.id && data['by'] === 'transfer'),
    executable: obstacle === null,
    obstacle,
    statementUrl: statementUrl(resolution, { number: rma.number, actor }),
  }
}

const statementUrl = (resolution: Resolution, { number, actor }: Pick<Rma, 'number'> & Pick<Reader, 'actor'>): string | null =>
  denied(actor, statementReaders) || isRefusal(givenMoney(resolution))
    ? null
    : `/api/v1/returns/${number}/resolutions/${resolution.id}/statement.pdf`
