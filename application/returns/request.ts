import { z } from 'zod'
import { type Order, skuOf } from '#domain/order/order.ts'
import type { AssessmentRequest } from '#domain/policy/assessment.ts'
import type { RequestLine } from '#domain/return/submit.ts'
import { clause, code, condition, fileIds, id, message, reason, resolutionKind, safety, seal } from './inputs.ts'

/** What a customer fills in per product (clause D1). Optional here is what the policy may not ask; `missing` in the domain says what this type needs. */
export const requestLine = z.strictObject({
  orderLineId: id,
  quantity: z.int().min(1).max(1000),
  reason: code.nullable().default(null),
  note: message.nullable().default(null),
  seal: seal.nullable().default(null),
  condition: condition.nullable().default(null),
  exceptions: z
    .array(z.strictObject({ clause, plea: reason }))
    .max(10)
    .default([]),
  dockMessage: message.nullable().default(null),
  fileIds,
  serials: z.array(z.string().trim().min(1).max(60)).max(1000).default([]),
  unreadableSerials: z.int().min(0).max(1000).default(0),
  safety: safety.nullable().default(null),
  resolution: resolutionKind.nullable().default(null),
})
export type RequestLineInput = z.output<typeof requestLine>

export const requestInput = z.strictObject({
  orderId: id,
  type: code,
  lines: z.array(requestLine).min(1).max(200),
})

/** A request as staff write it down for its customer to confirm: whatever is known of it; files are the customer's own to add. */
export const preparedInput = requestInput.extend({
  lines: z
    .array(requestLine.omit({ fileIds: true }))
    .min(1)
    .max(200),
})
type PreparedInput = z.output<typeof preparedInput>

/** What is kept of it, each line with its product's name as it was then. */
export type SaidRequest = Pick<PreparedInput, 'type'> & { lines: readonly (PreparedInput['lines'][number] & { name: string })[] }

/** Every serial that a request names. */
export const serialsIn = ({ lines }: { lines: readonly { serials: readonly string[] }[] }): string[] =>
  lines.flatMap(({ serials }) => serials)

/** As much of a line as is judged. */
type AssessedInput = Omit<RequestLineInput, 'note' | 'dockMessage'>

/** The request as the policy judges it. */
export const toAssess = ({ type, lines }: { type: string; lines: readonly AssessedInput[] }): AssessmentRequest => ({
  type,
  lines: lines.map((line) => ({
    orderLineId: line.orderLineId,
    quantity: line.quantity,
    reason: line.reason,
    condition: line.condition,
    seal: line.seal,
    serials: line.serials,
    unreadableSerials: line.unreadableSerials,
    files: line.fileIds.length,
    exceptions: line.exceptions,
    safety: line.safety,
    resolution: line.resolution,
  })),
})

/** The request as the return keeps it; words and files are rows of their own. */
export const toKeep = (line: RequestLineInput, order: Pick<Order, 'lines'>): RequestLine => ({
  orderLineId: line.orderLineId,
  sku: skuOf(order, line.orderLineId),
  quantity: line.quantity,
  serials: line.serials,
  unreadableSerials: line.unreadableSerials,
  declared: { reason: line.reason, seal: line.seal, condition: line.condition, safety: line.safety },
  pleads: line.exceptions.map((exception) => exception.clause),
  ...(line.resolution ? { wanted: line.resolution } : {}),
})
