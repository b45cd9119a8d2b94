import { type Actor, system } from '#domain/actor.ts'
import { assign } from '#domain/return/assign.ts'
import { type Desk, together } from '../command.ts'
import { settleAct } from './load.ts'

type Handing = { from: string; /** Null: to nobody, for whoever takes them. */ to: string | null }

/** Who hands over what somebody leaves behind: the system does, in the name of the admin, who has no part in cases. */
export const leaving = ({ id }: Actor): Actor => ({ ...system, id })

/** Gives all returns of somebody who leaves that are not done to a colleague, each with its event; answers how many. */
export async function handOverReturns(desk: Desk, { from, to }: Handing): Promise<number> {
  const [locked, policies] = await Promise.all([desk.returns.lockAssigned(from), desk.policies.all()])
  const byVersion = new Map(policies.map((policy) => [policy.version, policy]))
  const given = locked.map(async ({ rma, card }) => {
    const policy = byVersion.get(rma.policyVersion)
    if (!policy) throw new Error(`return ${rma.number} is judged by version ${rma.policyVersion}, which is not there`)
    const act = { actor: leaving(desk.actor), now: desk.now, newId: desk.newId, policy }
    return settleAct({ desk, rma, card, act }, assign(rma, { assigneeId: to }, act))
  })
  await together(...given)
  return locked.length
}
