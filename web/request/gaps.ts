import type { CheckView } from '#application/policy/check-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { MOST_FILES } from '#domain/file/limits.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { missing } from '#domain/return/missing.ts'
import type { LineRequest } from './to-request.ts'

/** What is wrong with a field, and what its words need. */
type Gap = { code: GapCode; params?: Readonly<Record<string, string | number>> }
export type Gaps = ReadonlyMap<string, Gap>

export type AskedOrder = Pick<OrderView, 'items' | 'reasons' | 'serialFormats'>

/** What a line still lacks, field by field, as the server will judge it: the same function. Fields are named as in the line (`serials.1`). */
export function gapsOf(order: AskedOrder, type: string, line: LineRequest): Gaps {
  const reasons = Object.fromEntries(
    order.reasons.map(({ code, types, evidence }) => [code, { types, evidence: evidence ? 'photo' : 'none' }]),
  )
  const policy = { reasons, serialFormats: order.serialFormats }
  const issues = missing(policy, { lines: order.items }, { type, lines: [line] })?.issues ?? []
  const many: [string, Gap][] = line.fileIds.length > MOST_FILES ? [['fileIds', { code: 'too_many_files' }]] : []
  // The first of a field's counts.
  const found = issues
    .toReversed()
    .map(({ field, code, params }): [string, Gap] => [
      field.replace('lines.0.', ''),
      { code: code as GapCode, params: (params ?? {}) as NonNullable<Gap['params']> },
    ])
  return new Map([...many, ...found])
}

/** Clauses that only an exception opens, and none is pleaded yet: the field of each plea. */
export const pleaGaps = (checks: readonly Pick<CheckView, 'clause' | 'outcome' | 'waivable' | 'excepted'>[]): Gaps =>
  new Map(
    checks
      .filter(({ outcome, waivable, excepted }) => outcome === 'block' && waivable && !excepted)
      .map(({ clause }) => [`pleas.${clause}`, { code: 'plea_needed' }]),
  )

/** Serials that another return holds, or another product of this request. */
export function serialGaps(checks: readonly Pick<CheckView, 'code' | 'facts'>[], { serials }: Pick<LineRequest, 'serials'>): Gaps {
  const taken = namedSerials(checks, 'taken')
  return new Map(
    serials.flatMap((serial, index): [string, Gap][] =>
      taken.has(serialKey(serial)) ? [[`serials.${index}`, { code: 'serial_taken', params: { serial } }]] : [],
    ),
  )
}

/** The serials that the policy's check names, as keys: `taken` by another return, or `strange` to the order. */
export function namedSerials(checks: readonly Pick<CheckView, 'code' | 'facts'>[], which: 'taken' | 'strange'): ReadonlySet<string> {
  const named = checks.find(({ code }) => code === 'serial')?.facts[which]
  return new Set(typeof named === 'string' ? named.split(', ').map(serialKey) : [])
}

/** The codes that a form can run into; worded in portal.json as `portal.gap.…`. */
export const gaps = [
  'too_many_serials',
  'serial_twice',
  'serial_taken',
  'serial_empty',
  'serial_prose',
  'serial_length',
  'serial_digits_only',
  'imei_length',
  'imei_digits_only',
  'imei_check_digit',
  'reason_needed',
  'reason_unknown',
  'condition_needed',
  'photo_needed',
  'too_many_files',
  'dock_message_needed',
  'serials_needed',
  'safety_answers_needed',
  'plea_needed',
] as const
type GapCode = (typeof gaps)[number]
