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
