import { z } from 'zod'
import { type Actor, keptTo } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { command, insist } from '../command.ts'
import { drafters } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'

/** A half-made request, kept on the server so that closing the tab loses nothing. What it holds is the screen's; it is judged when it is submitted. */
const data = z.record(z.string().max(60), z.unknown())

/** Characters: the words of forty products, and no more than is sent as one request. */
const MOST_CHARACTERS = 200_000

/** Why something so long is no draft, or undefined. */
export const tooLong = (data: unknown): Refusal | undefined =>
  JSON.stringify(data).length > MOST_CHARACTERS ? refuse('invalid', 'draft_too_long', {}, 'data') : undefined

/** Whose draft: the person's, the same one whether they signed in or came as a guest; an agent's own, whoever's order it is about. */
export const draftsOf = ({ id, customerId }: Pick<Actor, 'id' | 'customerId'>): string =>
  customerId ?? id ?? insist(refuse('forbidden', 'role_may_not'))

/** Why a draft that became this return can neither be sent nor kept again. */
export const alreadySent = (number: string | undefined): Refusal | undefined =>
  number === undefined ? undefined : refuse('conflict', 'request_already_sent', { number })

/** A guest's session knows of one order's draft. */
const within = (actor: Actor, orderId: string): boolean => keptTo(actor) === null || actor.orderId === orderId

export const keepDraft = command({
  name: 'keep draft',
  may: drafters,
  input: z.strictObject({
    orderId: id,
    data,
    draftId: id
      .nullable()
      .default(null)
      .meta({ description: 'The draft this was typed in, as it was shown: once it was sent, nothing more is kept of it' }),
  }),
  async run({ orderId, data, draftId }, desk) {
    insist(tooLong(data))
    const [order] = await desk.orders.owned([orderId])
    if (!order || !visible(desk.actor, { ...order, orderId })) return insist(refuse('missing', 'order_unknown', {}, 'orderId'))
    const customerId = draftsOf(desk.actor)
    // One that is being sent is gone when this goes on.
    await desk.drafts.lock(customerId, [orderId])
    if (draftId !== null) insist(alreadySent(await desk.drafts.sentAs(customerId, orderId, draftId)))
    const kept = await desk.drafts.keep({
      id: desk.newId(),
      customerId,
      orderId,
      data,
      expects: desk.expects,
      at: desk.now,
    })
    if (!kept) return insist(refuse('conflict', 'stale_version'))
    // Its photos go where the draft goes: into a guest's session of this order. That one gives nothing to itself.
    if (keptTo(desk.actor) === null) await desk.fileRows.meanFor(orderId, { by: desk.actor.id, words: JSON.stringify(data) })
    return kept
  },
})

export const dropDraft = command({
  name: 'drop draft',
  may: drafters,
  input: z.strictObject({ orderId: id }),
  async run({ orderId }, desk) {
    if (within(desk.actor, orderId)) await desk.drafts.drop(draftsOf(desk.actor), orderId)
    return {}
  },
})

const none = { id: null, data: null, version: 0, updatedAt: null }

export const showDraft = query({
  name: 'show draft',
  may: drafters,
  input: z.strictObject({ orderId: id }),
  async run({ orderId }, { reads, actor }) {
    if (!within(actor, orderId)) return { ...none, sent: null }
    const mine = draftsOf(actor)
    const [draft, sent = null] = await Promise.all([reads.draft(mine, orderId), reads.sentDraft(mine, orderId)])
    return draft ? { id: draft.id, data: draft.data, version: draft.version, updatedAt: draft.updatedAt, sent } : { ...none, sent }
  },
})

export const listDrafts = query({
  name: 'list drafts',
  may: drafters,
  input: z.strictObject({}),
  async run(_, { reads, actor }) {
    const drafts = (await reads.drafts(draftsOf(actor))).filter(({ orderId }) => within(actor, orderId))
    return { items: drafts.map(({ orderId, updatedAt, orderNumber, title }) => ({ orderId, updatedAt, orderNumber, title })) }
  },
})
