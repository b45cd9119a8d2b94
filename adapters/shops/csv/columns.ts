import { amount, type Cell, instant, invoices, list, percent, text, whole, yesNo } from './cells.ts'

/** A column: its header, the field of the order that it is, and how its cells are read. docs/orders-import.md describes the same (a test compares). */
export type Column = { name: string; field: string; cell: Cell; required?: true }

const column = (name: string, field: string, cell: Cell = text): Column => ({ name, field, cell })
const needed = (name: string, field: string, cell: Cell = text): Column => ({ name, field, cell, required: true })

const address = (name: 'billing' | 'shipping'): Column[] => [
  column(`${name}_name`, `${name}.name`),
  column(`${name}_company`, `${name}.company`),
  column(`${name}_line1`, `${name}.line1`),
  column(`${name}_line2`, `${name}.line2`),
  column(`${name}_postal_code`, `${name}.postalCode`),
  column(`${name}_city`, `${name}.city`),
  column(`${name}_country`, `${name}.country`),
  column(`${name}_phone`, `${name}.phone`),
]

/** The same on every row of an order, or said on its first row only. */
export const orderColumns: readonly Column[] = [
  needed('order_id', 'id'),
  column('order_number', 'number'),
  needed('placed_at', 'placedAt', instant),
  column('currency', 'currency'),
  needed('email', 'email'),
  column('customer_id', 'customer.id'),
  column('customer_name', 'customer.name'),
  column('customer_profile', 'customer.profile'),
  column('customer_tier', 'customer.tier'),
  column('customer_company', 'customer.company'),
  column('customer_locale', 'customer.locale'),
  column('buyer_capacity', 'buyerCapacity'),
  column('channel', 'channel'),
  column('withdrawal_informed', 'withdrawalInformed', yesNo),
  ...address('billing'),
  ...address('shipping'),
  column('invoices', 'invoices', invoices),
  column('payment_reference', 'paymentReference'),
  needed('received', 'received', amount),
]

/** One row per line of the order. */
export const lineColumns: readonly Column[] = [
  needed('line_id', 'id'),
  needed('sku', 'sku'),
  needed('name', 'name'),
  needed('quantity', 'quantity', whole),
  needed('gross', 'gross', amount),
  needed('tax_rate', 'taxRate', percent),
  needed('tax', 'tax', amount),
  column('discount', 'discount', amount),
  column('eco_participation', 'ecoParticipation', amount),
  column('shipping_charge', 'shipping', amount),
  column('supplier', 'supplier'),
  column('kit_parent', 'kitParent'),
  column('entitlements', 'entitlements', list),
  column('lithium_battery', 'lithiumBattery', yesNo),
  column('holds_data', 'holdsData', yesNo),
  column('has_serials', 'hasSerials', yesNo),
  column('withdrawal_excluded', 'withdrawalExcluded', yesNo),
]

/** The parcel that the row's line went in; a row that repeats a line's id adds another parcel of that line. */
export const parcelColumns: readonly Column[] = [
  column('parcel_id', 'id'),
  column('parcel_carrier', 'carrier'),
  column('parcel_tracking', 'tracking'),
  column('parcel_delivered_at', 'deliveredAt', instant),
  column('parcel_delivered_source', 'deliveredSource'),
]
export const itemColumns: readonly Column[] = [column('parcel_quantity', 'quantity', whole), column('parcel_serials', 'serials', list)]

export const columns: readonly Column[] = [...orderColumns, ...lineColumns, ...parcelColumns, ...itemColumns]
