import { z } from 'zod'
import { id, message, oneLine } from '../returns/inputs.ts'

/** What somebody writes to us about, and the words: neither may be empty. */
export const subject = oneLine(200)
export const firstWords = message.min(1)
export const conversationId = id
/** One request of a conversation that staff wrote down. */
export const preparedRequest = { id: conversationId, requestId: id }

export const offeredLines = z
  .array(z.strictObject({ orderLineId: id, quantity: z.int().min(1).max(1000) }))
  .min(1)
  .max(200)

/** Whoever brings two conversations together has seen that they are not known to be one person's. */
export const otherWriter = z
  .boolean()
  .default(false)
  .meta({ description: 'I have seen that these are not known to be one person’s, and they belong together' })
