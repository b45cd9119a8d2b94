import { z } from 'zod'
import { intoDraft } from '#domain/lot/into-draft.ts'
import { refuse } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { command, insist } from '../command.ts'
import { draftsOf } from '../drafts/drafts.ts'
import { customers } from '../permission.ts'
import { code, id } from '../returns/inputs.ts'

const line = z.strictObject({
  orderLineId: id,
  quantity: z.int().min(1).max(1000),
  serials: z.array(z.string().trim().min(1).max(60)).max(1000).default([]),
  references: z.array(z.string().trim().min(1).max(100)).max(500).default([]),
})

const words = {
  fr: (references: readonly string[]) => `Votre référence\u202F: ${references.join(', ')}`,
  en: (references: readonly string[]) => `Your reference: ${references.join(', ')}`,
}

/** A judged list becomes drafts, one for each order: a return is about one. What was typed in a draft before stays. */
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
    const drafts: { orderId: string; number: string; products: number; units: number }[] = []
    // Always in the same order, so that two lists at once wait for one another rather than each for the other's lock.
    for (const { orderId, lines } of orders.toSorted((a, b) => a.orderId.localeCompare(b.orderId))) {
      const facts = await desk.orders.lockForReturn(orderId)
      if (!facts || !visible(desk.actor, { customerId: facts.order.customerId, companyId: facts.companyId, orderId }))
        return insist(refuse('missing', 'order_unknown', {}, 'orders'))
      if (!lines.every(({ orderLineId }) => facts.order.lines.some(({ id }) => id === orderLineId)))
        return insist(refuse('invalid', 'line_unknown', {}, 'orders'))
      const kept = await desk.drafts.of(customerId, orderId)
      const data = intoDraft(kept, { type, lines, words: (references) => words[desk.actor.locale](references).slice(0, 5000) })
      await desk.drafts.keep({ id: desk.newId(), customerId, orderId, data, expects: undefined, at: desk.now })
      const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
      drafts.push({ orderId, number: facts.order.number, products: lines.length, units })
    }
    return { drafts }
  },
})
