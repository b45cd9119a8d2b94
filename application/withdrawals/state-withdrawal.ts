import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { orderKey } from '#domain/order/order-number.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { goodsInWords } from '#domain/withdrawal/statement.ts'
import { misnamed } from '#domain/withdrawal/withdraw.ts'
import { command, type Desk, insist, perform } from '../command.ts'
import { errand, type Standing } from '../errand.ts'
import { heldMail } from '../people/asked-mails.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'
import { email } from '../people/inputs.ts'
import { lockKnownOrder } from '../orders/lock-order.ts'
import { anyone } from '../permission.ts'
import type { OrderFacts } from '../orders/store.ts'
import { withdrawalMail } from '../reactions.ts'
import { id, oneLine } from '../returns/inputs.ts'
import type { StatedView } from './view.ts'
import { acceptProof, leaveToStaff } from './accept-proof.ts'
import { keepStatement } from './keep-statement.ts'
import { picked } from './picked.ts'

/** What is asked, and nothing else (D221-5). The browser makes the id: however often it is sent, it is one statement. */
const stated = z.strictObject({
  id,
  name: oneLine(200),
  contract: oneLine(60),
  email,
  goods: z.string().trim().min(1).max(2000).nullable().default(null),
  /** The policy whose words were read. */
  policyVersion: z.int().min(1).optional(),
  /** The order that a session shows, and what was ticked of it. */
  orderId: id.optional(),
  lines: picked,
})

/**
 * The second act of the function of withdrawal, « confirmer la rétractation » (L221-21). Kept, acknowledged and answered in the same way for everybody:
 * whether there is such an order is found out by the mail's worker. Nothing genuine is refused: what bounds abuse is one network's number of
 * statements (docs/decisions).
 */
export const stateWithdrawal = errand({
  name: 'state withdrawal',
  may: anyone,
  input: stated,
  async run(input, standing) {
    const held = await holdBack(standing, floods(standing.caller.ip))
    if (held) return refuse('conflict', 'too_many_statements', held.params)
    const kept = await perform(keepWithdrawal(standing), { actor: standing.actor, input }, standing.world)
    if (isRefusal(kept)) return kept
    const { mine, ...view } = kept
    return mine ? { ...view, number: await becomes(view.id, standing) } : view
  },
})

const floods = (ip: string): Limit[] => [{ bucket: `withdrawal:ip:${network(ip)}`, most: 40, minutes: 60 }]

/** Whoever knows an order's number fills nobody's mailbox with codes: after these, a statement is kept and acknowledged all the same, and staff match it. */
const codesTo = (contract: string): Limit[] => [{ bucket: `withdrawal-mail:${orderKey(contract)}`, most: 10, minutes: 24 * 60 }]

/** The return that the session's statement becomes or has become. It stands by now, whatever happens here: a refusal, or a fault, leaves it to staff. */
async function becomes(id: string, { actor, world }: Standing): Promise<string | null> {
  const proof = { id, by: 'session' }
  try {
    const made = await perform(acceptProof, { actor, input: proof }, world)
    if (!isRefusal(made)) return made.number
    await perform(leaveToStaff, { actor, input: proof }, world)
  } catch (error) {
    world.failed?.(error)
  }
  return null
}

/** `mine`: the session shows the order, and its answer the return. */
const keepWithdrawal = (standing: Standing) =>
  command({
    name: 'keep withdrawal',
    may: anyone,
    input: stated,
    async run({ orderId, lines, policyVersion, ...said }, desk): Promise<StatedView & { mine: boolean }> {
      const facts = orderId === undefined ? undefined : await ownOrder(desk, orderId)
      insist((facts && misnamed(facts.order, lines ?? [])) ?? true)
      const policy = await policyRead(desk, policyVersion)
      const known = facts && {
        orderId: facts.order.id,
        contract: facts.order.number,
        goods: lines && goodsInWords(facts.order.lines, lines),
      }
      const { statement, fresh } = await keepStatement(desk, { ...said, orderId: null, ...known, picked: facts ? lines : null }, policy)
      const { id, at, text, email, locale } = statement
      if (fresh && !facts && (await mayBeCoded(desk, statement.contract, standing)))
        await desk.jobs.add([{ ...withdrawalMail('withdrawal_code', id), urgent: true }])
      const proven = statement.orderId !== null
      return { id, at, text, email, locale, proven, number: null, mine: proven && statement.orderId === facts?.order.id }
    },
  })

/** Counted with the statement, so that one which is sent again counts once. */
async function mayBeCoded({ attempts, now }: Desk, contract: string, { world, caller }: Standing): Promise<boolean> {
  const room = { world: { people: attempts, askedMailsPerDay: world.askedMailsPerDay, ...(world.warn && { warn: world.warn }) }, now }
  return !(await holdBack(room, codesTo(contract))) && !(await heldMail(room, caller.ip))
}

/** An order of this consumer's, under its lock. Staff withdraw for nobody: they match what a consumer stated. */
async function ownOrder(desk: Desk, orderId: string): Promise<OrderFacts> {
  const facts = await lockKnownOrder(desk, orderId)
  return desk.actor.roles.includes('customer') && !isStaff(desk.actor) ? facts : insist(refuse('missing', 'order_unknown', {}, 'orderId'))
}

/** The version that was read, so that what is kept is what was confirmed; else the one in force. */
async function policyRead(desk: Desk, version: number | undefined): Promise<Policy> {
  const all = await desk.policies.all()
  return all.find((policy) => policy.version === version) ?? inForce(all, desk.now) ?? insist(refuse('missing', 'no_policy'))
}
