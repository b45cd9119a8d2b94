import { serialKey } from '#domain/order/serial-number.ts'
import type { LotLine } from './place-rows.ts'

/** A draft as the wizard keeps it; it may hold more than is known here, and keeps it. */
type Draft = { type: string | null; chosen: readonly string[]; lines: Readonly<Record<string, Readonly<Record<string, unknown>>>> }

/** The products of one order, and how their own references are said in a note. */
type Lot = { type: string; lines: readonly LotLine[]; words: (references: readonly string[]) => string }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A draft with some products of a list in it: what was typed before stays, numbers that are there already are not doubled. Its type stays too
 * where something was typed for a product: reasons and pleas were given for that type.
 */
export function intoDraft(kept: unknown, { type, lines, words }: Lot): Draft {
  const before = isRecord(kept) ? kept : {}
  const known = isRecord(before['lines']) ? (before['lines'] as Draft['lines']) : {}
  const chosen = Array.isArray(before['chosen']) ? before['chosen'].filter((id): id is string => typeof id === 'string') : []
  const stays = typeof before['type'] === 'string' && Object.keys(known).length > 0 ? before['type'] : type
  const filled = lines.map((line): [string, Record<string, unknown>] => [
    line.orderLineId,
    // A reason was given for the list's type.
    merged(known[line.orderLineId] ?? {}, stays === type ? line : { ...line, reason: null }, words),
  ])
  return {
    ...before,
    type: stays,
    chosen: [...new Set([...chosen, ...lines.map(({ orderLineId }) => orderLineId)])],
    lines: { ...known, ...Object.fromEntries(filled) },
  }
}

function merged(
  line: Readonly<Record<string, unknown>>,
  lot: LotLine,
  words: (references: readonly string[]) => string,
): Record<string, unknown> {
  // Null: a number that cannot be read, said of one unit.
  const typed: (string | null)[] = Array.isArray(line['serials'])
    ? line['serials'].filter((serial) => serial === null || (typeof serial === 'string' && serial !== ''))
    : []
  const keys = new Set(typed.map((serial) => serial && serialKey(serial)))
  const serials = [...typed, ...lot.serials.filter((serial) => !keys.has(serialKey(serial)))]
  const note =
    typeof line['note'] === 'string' && line['note'] !== '' ? line['note'] : lot.references.length > 0 ? words(lot.references) : ''
  const before = typeof line['quantity'] === 'number' ? line['quantity'] : 0
  const reason = line['reason'] ?? lot.reason
  return {
    ...line,
    ...(reason === null || reason === undefined ? {} : { reason }),
    quantity: Math.max(before, lot.quantity, serials.length),
    serials,
    note,
  }
}
