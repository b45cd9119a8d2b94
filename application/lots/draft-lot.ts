import { z } from 'zod'
import { intoDraft } from '#domain/lot/into-draft.ts'
import { refuse } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { command, insist } from '../command.ts'
import { draftsOf, tooLong } from '../drafts/drafts.ts'
import { customers } from '../permission.ts'
import { code, id } from '../returns/inputs.ts'

const line = z.strictObject({
  orderLineId: id,
  quantity: z.int().min(1).max(1000),
  serials: z.array(z.string().trim().min(1).max(60)).max(1000).default([]),
  reason: code.nullable().default(null),
  references: z.array(z.string().trim().min(1).max(100)).max(500).default([]),
})

const words = {
  fr: (references: readonly string[]) => `Votre référence\u202F: ${references.join(', ')}`,
  en: (references: readonly string[]) => `Your reference: ${references.join(', ')}`,
}

/** A judged list becomes drafts, one for each order: a return is about one. What was typed in a draft before stays, its type too. */
export const draftLot = command({
  name: 'draft lot',
  may: customers,
  input: z.strictObject({
    type: code,
    orders: z
      .array(z.strictObject({ orderId: id, lines: z.array(line).min(1).max(200) }))
      .min(1)
      .max(300),
  }),
  async run({ type, orders }, desk) {
    const customerId = draftsOf(desk.actor)
    const asked = new Map(orders.map(({ orderId, lines }) => [orderId, lines]))
    if (asked.size < orders.length) return insist(refuse('invalid', 'order_twice', {}, 'orders'))
    const owned = await desk.orders.owned([...asked.keys()])
    if (owned.length < asked.size || !owned.every((order) => visible(desk.actor, { ...order, orderId: order.id })))
      return insist(refuse('missing', 'order_unknown', {}, 'orders'))
    const kept = await desk.drafts.lock(customerId, [...asked.keys()])
    const made = owned.map(({ id: orderId, number, lineIds }) => {
      const lines = asked.get(orderId) ?? []
      if (!lines.every(({ orderLineId }) => lineIds.includes(orderLineId))) return insist(refuse('invalid', 'line_unknown', {}, 'orders'))
      const { data = null, version = 0 } = kept.get(orderId) ?? {}
      const filled = intoDraft(data, { type, lines, words: (references) => words[desk.actor.locale](references).slice(0, 5000) })
      insist(tooLong(filled))
      const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
      return {
        draft: { id: desk.newId(), orderId, data: filled, expects: version },
        told: { orderId, number, products: lines.length, units, keptType: filled.type !== type },
      }
    })
    const all = await desk.drafts.keepAll(
      customerId,
      made.map(({ draft }) => draft),
      desk.now,
    )
    if (!all) return insist(refuse('conflict', 'stale_version'))
    return { drafts: made.map(({ told }) => told) }
  },
})
