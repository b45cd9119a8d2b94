import { z } from 'zod'
import { type Actor, hasRole } from '#domain/actor.ts'
import { isKitOfParts } from '#domain/order/kit.ts'
import type { Order } from '#domain/order/order.ts'
import type { Statement } from '#domain/withdrawal/statement.ts'
import { command, type Desk, insist } from '../command.ts'
import { draftsOf } from '../drafts/drafts.ts'
import { codeWrong } from '../people/login-code.ts'
import { anyone } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import type { ProvenView } from './view.ts'
import { becomeReturn } from './become-return.ts'
import { picked } from './picked.ts'
import type { MeantOrder, Withdrawal } from './ports.ts'
import { proofEnds } from './proof-code.ts'
import { recordEvent } from './record-event.ts'

const proof = z.strictObject({ id, lines: picked, by: z.enum(['session', 'code']) })
type Proof = z.output<typeof proof>

/**
 * A statement by somebody proven becomes a return, once: asked again, it answers the one that it has become. Its own transaction, after the
 * statement's: whatever is refused here takes nothing from what was recorded and acknowledged (L221-21).
 */
export const acceptProof = command({
  name: 'accept proof',
  may: anyone,
  input: proof,
  async run({ id, lines, by }, desk): Promise<ProvenView> {
    const { statement, events, meant } = await provenBy(desk, id, by)
    if (isKnown(events)) return { number: await numberOf(desk, events), items: null }
    const facts = await desk.orders.lockForReturn(meant.id)
    if (!facts) throw new Error(`order ${meant.id} is gone`)
    if (by === 'code' && statement.goods !== null && lines === null) return { number: null, items: toTick(facts.order) }
    const asked = by === 'session' ? statement.picked : statement.goods === null ? null : lines
    const bySender: Desk = by === 'session' ? desk : { ...desk, actor: customerOf(meant, desk.actor.locale) }
    const number = await becomeReturn(bySender, { statement, facts, picked: asked, verb: 'proven', by })
    if (hasRole(desk.actor, 'customer')) await desk.drafts.drop(draftsOf(desk.actor), meant.id)
    return { number, items: null }
  },
})

/** No return could be made, for whatever reason: it is on record who stated it, and staff find it waiting. */
export const leaveToStaff = command({
  name: 'leave withdrawal to staff',
  may: anyone,
  input: proof.omit({ lines: true }),
  async run({ id, by }, desk): Promise<ProvenView> {
    const { events, meant } = await provenBy(desk, id, by)
    if (!isKnown(events)) await recordEvent(desk, id, { verb: 'proven', orderId: meant.id, returnId: null, settles: false, data: { by } })
    return { number: await numberOf(desk, events), items: null }
  },
})

type Events = Withdrawal['events']

/** The statement under its lock, with the order that a session showed or that the code was sent for. */
async function provenBy(desk: Desk, id: string, by: Proof['by']): Promise<Withdrawal & { meant: MeantOrder }> {
  const found = await desk.withdrawals.lock(id)
  const meant = found && (by === 'session' ? shown(found.statement) : await desk.withdrawals.orderMeant(found.statement))
  const over = by === 'code' && found !== undefined && desk.now > proofEnds(found.statement.at)
  return found && meant && !over ? { ...found, meant } : insist(codeWrong())
}

const shown = ({ orderId, email, personId }: Statement): MeantOrder | undefined =>
  orderId === null ? undefined : { id: orderId, email, customerId: personId }

const isKnown = (events: Events): boolean => events.some(({ verb }) => verb === 'proven' || verb === 'matched' || verb === 'answered')

const numberOf = async (desk: Desk, events: Events): Promise<string | null> => {
  const made = events.find(({ returnId }) => returnId !== null)?.returnId ?? null
  return made === null ? null : desk.withdrawals.numberOf(made)
}

/** Who has the order's mailbox acts as who ordered. */
const customerOf = ({ id, customerId }: MeantOrder, locale: Actor['locale']): Actor => ({
  id: customerId,
  roles: ['customer'],
  orderId: id,
  locale,
})

const toTick = (order: Order): ProvenView['items'] =>
  order.lines.filter((line) => !isKitOfParts(order, line)).map(({ id, name, quantity }) => ({ id, name, quantity }))
