import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { visible } from '#domain/return/visible.ts'
import { refuse } from '#domain/refusal.ts'
import { contractKey, goodsInWords } from '#domain/withdrawal/statement.ts'
import { command, type Desk, insist, perform } from '../command.ts'
import { draftsOf } from '../drafts/drafts.ts'
import { errand } from '../errand.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'
import { email } from '../people/inputs.ts'
import { anyone } from '../permission.ts'
import type { OrderFacts } from '../ports.ts'
import { withdrawalMail } from '../reactions.ts'
import { id, oneLine } from '../returns/inputs.ts'
import type { StatedView } from '../views.ts'
import { becomeReturn } from './become-return.ts'
import { keepStatement } from './keep-statement.ts'

const line = z.strictObject({ orderLineId: id, quantity: z.int().min(1).max(1000) })
export const picked = z.array(line).min(1).max(200).nullable().default(null)

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
    const { actor, caller, world } = standing
    const held = await holdBack(standing, floods(caller.ip))
    if (held) return refuse('conflict', 'too_many_statements', held.params)
    const coded = (await holdBack(standing, codesTo(input.contract))) === undefined
    return perform(keepWithdrawal, { actor, input: { ...input, coded } }, world)
  },
})

const floods = (ip: string): Limit[] => [{ bucket: `withdrawal:ip:${network(ip)}`, most: 40, minutes: 60 }]

/** Whoever knows an order's number fills nobody's mailbox with codes: after these, a statement is kept and acknowledged all the same, and staff match it. */
const codesTo = (contract: string): Limit[] => [{ bucket: `withdrawal-mail:${contractKey(contract)}`, most: 10, minutes: 24 * 60 }]

const keepWithdrawal = command({
  name: 'keep withdrawal',
  may: anyone,
  input: stated.extend({ coded: z.boolean() }),
  async run({ orderId, lines, policyVersion, coded, ...said }, desk): Promise<StatedView> {
    const facts = orderId === undefined ? undefined : await ownOrder(desk, orderId)
    const policy = await policyRead(desk, policyVersion)
    const known = facts && { orderId: facts.order.id, contract: facts.order.number, goods: lines && goodsInWords(facts.order.lines, lines) }
    const picked = facts ? lines : null
    const { statement, fresh } = await keepStatement(desk, { ...said, orderId: null, ...known, picked }, policy)
    if (!fresh) return presentStated(statement, null)
    if (facts) {
      await desk.drafts.drop(draftsOf(desk.actor), facts.order.id)
      return presentStated(statement, await becomeReturn(desk, { statement, facts, picked, verb: 'proven', by: 'session' }))
    }
    if (coded) await desk.jobs.add([withdrawalMail('withdrawal_code', statement.id)])
    return presentStated(statement, null)
  },
})

/** What every statement is answered with; the number is for whoever was proven by then. */
const presentStated = (
  { id, at, text, email, locale }: Pick<StatedView, 'id' | 'at' | 'text' | 'email' | 'locale'>,
  number: string | null,
): StatedView => ({ id, at, text, email, locale, number })

/** An order of this consumer's, under its lock. Staff withdraw for nobody: they match what a consumer stated. */
async function ownOrder(desk: Desk, orderId: string): Promise<OrderFacts> {
  const facts = await desk.orders.lockForReturn(orderId)
  const own = facts && visible(desk.actor, { customerId: facts.order.customerId, companyId: facts.companyId, orderId })
  if (!own || !desk.actor.roles.includes('customer') || isStaff(desk.actor))
    return insist(refuse('missing', 'order_unknown', {}, 'orderId'))
  return facts
}

/** The version that was read, so that what is kept is what was confirmed; else the one in force. */
async function policyRead(desk: Desk, version: number | undefined): Promise<Policy> {
  const all = await desk.policies.all()
  return all.find((policy) => policy.version === version) ?? inForce(all, desk.now) ?? insist(refuse('missing', 'no_policy'))
}
