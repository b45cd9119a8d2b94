import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { isKitOfParts } from '#domain/order/kit.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { contractKey, type Picked } from '#domain/withdrawal/statement.ts'
import { command, type Desk, insist, perform } from '../command.ts'
import { errand } from '../errand.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'
import { anyone } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import type { ProvenView } from '../views.ts'
import { becomeReturn } from './become-return.ts'
import type { MeantOrder } from './ports.ts'
import { proofCode, proofEnds } from './proof-code.ts'
import { picked } from './state-withdrawal.ts'

const code = z
  .string()
  .transform((text) => text.replaceAll(/\s/gu, ''))
  .pipe(z.string().regex(/^\d{6}$/))

/**
 * Whoever reads the order's mailbox stated it: the code of the mail makes the statement a return at once. Where the goods were said in words, the answer
 * shows the order's lines to tick, and the same code takes them. Wrong, too late or no such order: one answer.
 */
export const proveWithdrawal = errand({
  name: 'prove withdrawal',
  may: anyone,
  input: z.strictObject({ id, code, lines: picked }),
  async run({ id, code, lines }, standing) {
    const { world, actor, caller } = standing
    const stated = await world.reads.withdrawal(id)
    const held = await holdBack(standing, tries({ id, contract: stated?.statement.contract ?? id, ip: caller.ip }))
    if (held) return held
    if (code !== proofCode(world.secrets, id)) return codeWrong()
    return perform(acceptProof, { actor, input: { id, lines } }, world)
  },
})

/** A million digits at forty a day, for two days; many statements that name one order do not add up to many guesses. */
const tries = ({ id, contract, ip }: { id: string; contract: string; ip: string }): Limit[] => [
  { bucket: `withdrawal-code:${id}`, most: 40, minutes: 24 * 60 },
  { bucket: `withdrawal-code:contract:${contractKey(contract)}`, most: 100, minutes: 24 * 60 },
  { bucket: `withdrawal-code:ip:${network(ip)}`, most: 100, minutes: 15 },
]

const codeWrong = (): Refusal => refuse('invalid', 'code_wrong', {}, 'code')

const acceptProof = command({
  name: 'accept proof',
  may: anyone,
  input: z.strictObject({ id, lines: picked }),
  async run({ id, lines }, desk): Promise<ProvenView> {
    const found = await desk.withdrawals.lock(id)
    const meant = found && (await desk.withdrawals.orderMeant(found.statement))
    if (!found || !meant || desk.now > proofEnds(found.statement.at)) return insist(codeWrong())
    const { statement, events } = found
    const before = events.find(({ verb }) => verb === 'proven' || verb === 'matched' || verb === 'answered')
    if (before) return { number: await numberOf(desk, before.returnId), items: null }
    const facts = await desk.orders.lockForReturn(meant.id)
    if (!facts) throw new Error(`order ${meant.id} is gone`)
    if (statement.goods !== null && lines === null) return { number: null, items: toTick(facts.order) }
    const bySender: Desk = { ...desk, actor: customerOf(meant, desk.actor.locale) }
    const asked: readonly Picked[] | null = statement.goods === null ? null : lines
    return { number: await becomeReturn(bySender, { statement, facts, picked: asked, verb: 'proven', by: 'code' }), items: null }
  },
})

const numberOf = async (desk: Desk, returnId: string | null): Promise<string | null> =>
  returnId === null ? null : desk.withdrawals.numberOf(returnId)

/** Who has the order's mailbox acts as who ordered. */
const customerOf = ({ id, customerId }: MeantOrder, locale: Actor['locale']): Actor => ({
  id: customerId,
  roles: ['customer'],
  orderId: id,
  locale,
})

const toTick = (order: Parameters<typeof isKitOfParts>[0] & { lines: readonly Ticked[] }): ProvenView['items'] =>
  order.lines.filter((line) => !isKitOfParts(order, line)).map(({ id, name, quantity }) => ({ id, name, quantity }))

type Ticked = { id: string; name: string; quantity: number; shopLineId: string; gross: number; kitParent: string | null }
