import { z } from 'zod'
import { id } from '../returns/inputs.ts'

/** Units of an order's lines, as many as an order can have of either (domain/order/order.ts). Null is the whole order. */
export const picked = z
  .array(z.strictObject({ orderLineId: id, quantity: z.int().min(1).max(10_000) }))
  .min(1)
  .max(500)
  .nullable()
  .default(null)
