import { system } from '#domain/actor.ts'
import { requestType } from '#domain/policy/request-type.ts'
import type { Act } from '#domain/return/act.ts'
import { approve, asRequested } from '#domain/return/approve.ts'
import type { Rma } from '#domain/return/rma.ts'
import { type Receipt, settleAct, type Taken } from './load.ts'

/**
 * A withdrawal by somebody proven, or a type with `autoApprove`, is approved by the system in the transaction that made it one; others wait for
 * an agent. So does a plea, and whatever else a clause wants looked at: an agent explicitly grants or refuses it (A7).
 */
export async function approveAtOnce({ desk, rma, card, act }: Taken): Promise<Receipt> {
  if (rma.legalBasis !== 'withdrawal' && !(requestType(act.policy, rma.type, rma.tier).autoApprove && isPlain(rma)))
    return { number: rma.number, version: rma.version, status: rma.status }
  const bySystem: Act = { ...act, actor: system }
  return settleAct({ desk: { ...desk, actor: system }, rma, card, act: bySystem }, approve(rma, asRequested(rma), bySystem))
}

const isPlain = ({ lines }: Rma): boolean => lines.every(({ assessment }) => assessment.verdict === 'eligible')
