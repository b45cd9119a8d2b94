import { isStaff, keptTo, system } from '#domain/actor.ts'
import { card, type Card } from '#domain/return/card.ts'
import { type Act, type Decided } from '#domain/return/act.ts'
import { assign } from '#domain/return/assign.ts'
import { requestLabel } from '#domain/return/attach-label.ts'
import { isLive } from '#domain/return/carrier-label.ts'
import { answered } from '#domain/return/reply.ts'
import { lane } from '#domain/return/lane.ts'
import { retakes, takenMeanwhile } from '#domain/return/retake.ts'
import type { Rma } from '#domain/return/rma.ts'
import { visible } from '#domain/return/visible.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Movement, movementsOf } from '#domain/stock/movement.ts'
import { takersOfReturn } from '#domain/staff/takers.ts'
import { type Desk, insist, together } from '../command.ts'
import { labelJobs } from '../labels/label-jobs.ts'
import type { OrderFacts } from '../orders/store.ts'
import type { NewMessage, ReturnWrite, Text } from './store.ts'
import { whoseAgain } from '../people/whose-again.ts'
import { jobsOf } from '../reactions.ts'
import { goodsNews, returnNews, stockNews, tell } from '../webhooks/tell.ts'

/** A return under its lock, for a verb: seen by this actor, at the version the caller saw, with the policy that judges it. */
export type Taken = { desk: Desk; rma: Rma; card: Card; act: Act }

/** Takes the return for this command. What the actor may not see does not exist for them; a stale `If-Match` is refused with the version there is. */
export async function take(desk: Desk, number: string): Promise<Taken> {
  const locked = await desk.returns.lock(number)
  if (!locked || !visible(desk.actor, locked.rma)) return insist(refuse('missing', 'return_unknown', { number }))
  const { rma } = locked
  if (desk.expects !== undefined && desk.expects !== rma.version)
    return insist(refuse('conflict', 'stale_version', { version: rma.version, status: rma.status }))
  return {
    desk,
    ...locked,
    act: { actor: desk.actor, now: desk.now, newId: desk.newId, policy: await desk.policies.version(rma.policyVersion) },
  }
}

/** A return taken with its order. */
export type TakenWithOrder = Taken & { facts: OrderFacts; money: Act & { money: Pick<OrderFacts, 'order' | 'ledger'> } }

/** The same with what the order says and owes, its row locked: for verbs that make money owed or take units again. */
export const takeWithOrder = async (desk: Desk, number: string, asked: { serials?: readonly string[] } = {}): Promise<TakenWithOrder> =>
  withOrder(await take(desk, number), asked)

/** What was taken, with its order. */
export async function withOrder(taken: Taken, asked: { serials?: readonly string[] } = {}): Promise<TakenWithOrder> {
  const { rma, desk } = taken
  const facts = await desk.orders.lockForReturn(rma.orderId, { ...asked, excludingReturn: rma.id })
  if (!facts) throw new Error(`return ${rma.number} is on an order that is gone`)
  return { ...taken, facts, money: { ...taken.act, money: { order: facts.order, ledger: facts.ledger } } }
}

/** What came with an act besides the act: words of reason, words and files of lines, and a message to the other side. */
export type Alongside = {
  reason?: string | null
  /** Why a label is given in spite of the lithium gate. */
  safety?: string | null
  message?: string
  fileIds?: readonly string[]
  texts?: readonly Text[]
  files?: ReturnWrite['files']
}

/** What every verb answers: which return, and its version now, for the next `If-Match`. */
export type Receipt = { number: string; version: number; status: Rma['status'] }

/** Saves what the verb decided, with its words and the jobs that follow, in this transaction. */
export async function settleAct(taken: Taken, decided: Decided | Refusal, alongside: Alongside = {}): Promise<Receipt> {
  const { number, version, status } = (await settled(taken, decided, alongside)).rma
  return { number, version, status }
}

/** The same, with the return as it is now: for another verb of the same transaction. */
export async function settled(taken: Taken, decided: Decided | Refusal, alongside: Alongside = {}): Promise<Taken> {
  const { desk, rma: before, card: last } = taken
  const { next: made, event } = insist(decided)
  const message = messageOf(desk, alongside)
  const next = message && !message.internal && message.authorKind === 'staff' ? answered(made, desk.now) : made
  if (retakes(before, next)) await insistStillFree(desk, { before, next })
  await insistUnpaid(desk, { before, next })
  const moved = movementsOf(before, next, event)
  await insistUnclaimed(desk, moved)
  const reasons = (['reason', 'safety'] as const).flatMap((kind): Text[] => {
    const body = alongside[kind]
    return body ? [{ id: desk.newId(), subjectId: event.id, kind, clause: null, body }] : []
  })
  const texts = [...reasons, ...(alongside.texts ?? [])]
  const now = card(next, last)
  const write = desk.returns.write({
    before,
    next,
    card: now,
    event,
    texts,
    files: alongside.files ?? [],
    ...(message ? { message } : {}),
  })
  await together(
    write,
    desk.jobs.add([...jobsOf(event), ...labelJobs(before, next)]),
    tell(desk, [...returnNews(event, next), ...goodsNews(before, next), ...stockNews(event.id, event.verb, moved.length)]),
  )
  return labelled(await handOn({ ...taken, rma: next, card: now }, { before }), before)
}

/** Where a carrier makes our labels, one is asked for as soon as one is given: the system's own event says so. */
async function labelled(taken: Taken, before: Rma): Promise<Taken> {
  const { desk, rma, act } = taken
  const given = rma.status === 'approved' && rma.labelOffered && !before.labelOffered && !rma.labels.some(isLive)
  if (!given || desk.carrier === undefined) return taken
  return settled(taken, requestLabel(rma, { parcel: 1, provider: desk.carrier.name }, { ...act, actor: system }))
}

/** `heir`: who had what came into it. */
type Before = { before: Rma; heir?: string | null }

/**
 * After an act: what nobody had is the heir's, and what was done and is to do again is nobody's where whoever had it can do nothing about it any more.
 * The system's own event says so.
 */
export async function handOn(taken: Taken, { before, heir = null }: Before): Promise<Taken> {
  const { desk, rma, act } = taken
  const of = rma.assigneeId ?? heir
  const again = lane(before) === 'done' && lane(rma) !== 'done'
  if (of === rma.assigneeId && !again) return taken
  const assigneeId = await whoseAgain(desk, { of, takers: takersOfReturn(rma.status) })
  return assigneeId === rma.assigneeId ? taken : settled(taken, assign(rma, { assigneeId }, { ...act, actor: system }))
}

/** Units that come back under a return's hold are taken under the order's lock, like a submission's (invariant 1). */
async function insistStillFree(desk: Desk, change: { before: Rma; next: Rma }): Promise<void> {
  const facts = await desk.orders.lockForReturn(change.next.orderId, { excludingReturn: change.next.id })
  const refusal = facts && takenMeanwhile(change, facts)
  if (refusal) insist(refusal)
}

/** What a payment is under way for stays owed as it is, by whatever door: the bank may have it already. */
async function insistUnpaid(desk: Desk, { before, next }: { before: Rma; next: Rma }): Promise<void> {
  const touched = before.resolutions.filter(({ id, state, amount }) => {
    const now = next.resolutions.find((one) => one.id === id)
    return state === 'owed' && amount !== null && (now?.state !== 'owed' || now.amount !== amount)
  })
  if (touched.length === 0) return
  if ((await desk.payments.live(touched.map(({ id }) => id))).length > 0) insist(refuse('conflict', 'payment_under_way'))
}

/** What is in a claim on its supplier stays where it is, by whatever door: it is taken out of the claim first, or has left for good. */
async function insistUnclaimed(desk: Desk, movements: readonly Movement[]): Promise<void> {
  const leaving = movements.filter(({ quantity }) => quantity < 0).map(({ unitId }) => unitId)
  if (leaving.length === 0) return
  const [held] = await desk.claims.holding(leaving)
  if (held) insist(refuse('conflict', 'unit_in_claim', { claim: held.claim }))
}

export function messageOf(desk: Pick<Desk, 'actor' | 'now' | 'newId'>, { message, fileIds = [] }: Alongside): NewMessage | undefined {
  if (!message && fileIds.length === 0) return undefined
  // A machine is no person: its messages are staff's, unsigned.
  const { id, roles } = desk.actor
  const signed = roles.includes('api_key') ? { authorId: null, ...(id === null ? {} : { filesOf: id }) } : { authorId: id }
  return {
    ...signed,
    id: desk.newId(),
    at: desk.now,
    authorKind: authorKind(desk),
    internal: false,
    body: message ?? '',
    fileIds,
    filesWithin: keptTo(desk.actor),
  }
}

const authorKind = ({ actor }: Pick<Desk, 'actor'>): NewMessage['authorKind'] => {
  // What is done for the customer is the customer's word: it answers nobody of their own.
  if (actor.onBehalf === true) return 'customer'
  if (actor.roles.includes('system')) return 'system'
  return isStaff(actor) || actor.roles.includes('api_key') ? 'staff' : 'customer'
}
