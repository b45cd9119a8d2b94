import type { OrderView } from '#application/views.ts'
import { missing } from '#domain/return/missing.ts'
import type { LineRequest } from './to-request.ts'

/** As many as the API takes for one product. */
const maxFiles = 10

/** What a line still lacks, field by field, as the server will judge it: the same function. Fields are named as in the line (`serials`). */
export function gapsOf(order: Pick<OrderView, 'items' | 'reasons'>, type: string, line: LineRequest): ReadonlyMap<string, Gap> {
  const reasons = Object.fromEntries(
    order.reasons.map(({ code, types, evidence }) => [code, { types, evidence: evidence ? 'photo' : 'none' }]),
  )
  const issues = missing({ reasons }, { lines: order.items }, { type, lines: [line] })?.issues ?? []
  const many = line.fileIds.length > maxFiles ? [['fileIds', 'too_many_files'] as const] : []
  // The first of a field's counts.
  return new Map([...many, ...issues.toReversed().map(({ field, code }) => [field.replace('lines.0.', ''), code as Gap] as const)])
}

/** The codes that a form can run into; worded in portal.json as `portal.gap.…`. */
export const gaps = [
  'too_many_serials',
  'serial_twice',
  'reason_needed',
  'reason_unknown',
  'condition_needed',
  'photo_needed',
  'too_many_files',
  'dock_message_needed',
  'serials_needed',
  'safety_answers_needed',
] as const
export type Gap = (typeof gaps)[number]
