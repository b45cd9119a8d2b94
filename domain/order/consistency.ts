import type { OrderInput } from './order.ts'

/** What is wrong between the fields of an order; each names the field to look at. */
export type Inconsistency = { field: string; code: string; params?: Readonly<Record<string, string | number>> }

/**
 * What the schema of one field cannot see: ids that stand twice or point nowhere, amounts that contain more than they are, parcels with
 * more than was ordered. `latest` is the last instant at which an order can have been placed; a clock of a shop may be a little ahead.
 */
export function inconsistencies(order: OrderInput, latest: string): Inconsistency[] {
  const faults = [...placed(order, latest), ...linesOf(order), ...parcelsOf(order)]
  return unstorable(order) ? [{ field: '', code: 'text_unstorable' }, ...faults] : faults
}

const OLDEST = '1990-01-01T00:00:00.000Z'

const placed = ({ placedAt }: OrderInput, latest: string): Inconsistency[] => [
  ...(placedAt < OLDEST ? [{ field: 'placedAt', code: 'too_long_ago' }] : []),
  ...(placedAt > latest ? [{ field: 'placedAt', code: 'in_the_future' }] : []),
]

function linesOf({ lines, currency }: OrderInput): Inconsistency[] {
  const ids = lines.map((line) => line.id)
  return lines.flatMap((line, index) => {
    const at = (field: string, code: string, params = {}): Inconsistency => ({ field: `lines.${index}.${field}`, code, params })
    return [
      ...(ids.indexOf(line.id) < index ? [at('id', 'line_twice', { id: line.id })] : []),
      ...(line.tax > line.gross ? [at('tax', 'more_than_gross', { gross: line.gross, currency })] : []),
      ...(line.ecoParticipation > line.gross ? [at('ecoParticipation', 'more_than_gross', { gross: line.gross, currency })] : []),
      ...(line.kitParent !== null && (line.kitParent === line.id || !ids.includes(line.kitParent))
        ? [at('kitParent', 'line_unknown', { id: line.kitParent })]
        : []),
    ]
  })
}

function parcelsOf({ lines, parcels }: OrderInput): Inconsistency[] {
  const ids = parcels.map((parcel) => parcel.id)
  const ordered = new Map(lines.map((line) => [line.id, line.quantity]))
  const packed = new Map<string, number>()
  const serials = new Set<string>()
  return parcels.flatMap((parcel, index) => {
    const at = (field: string, code: string, params = {}): Inconsistency => ({ field: `parcels.${index}.${field}`, code, params })
    const items = parcel.items.flatMap((item, i) => {
      const quantity = ordered.get(item.line)
      if (quantity === undefined) return [at(`items.${i}.line`, 'line_unknown', { id: item.line })]
      packed.set(item.line, (packed.get(item.line) ?? 0) + item.quantity)
      const twice = item.serials.find((serial) => serials.has(`${item.line} ${serial}`) || !serials.add(`${item.line} ${serial}`))
      return [
        ...((packed.get(item.line) ?? 0) > quantity ? [at(`items.${i}.quantity`, 'more_than_ordered', { ordered: quantity })] : []),
        ...(item.serials.length > item.quantity ? [at(`items.${i}.serials`, 'more_serials_than_units', { units: item.quantity })] : []),
        ...(twice === undefined ? [] : [at(`items.${i}.serials`, 'serial_twice', { serial: twice })]),
      ]
    })
    return ids.indexOf(parcel.id) < index ? [at('id', 'parcel_twice', { id: parcel.id }), ...items] : items
  })
}

/** No database keeps U+0000 or half a character. */
function unstorable(order: OrderInput): boolean {
  const text = JSON.stringify(order)
  return text.includes('\\u0000') || /\\ud[89a-f]/.test(text)
}
