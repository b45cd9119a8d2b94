import type { ListedResolution } from './ports.ts'
import type { MoneyRow } from './money-view.ts'

/** What both of finance's lists say of a resolution. */
export const presentMoney = ({ resolution, ...row }: ListedResolution): MoneyRow => ({
  number: row.number,
  version: row.version,
  currency: row.currency,
  orderNumber: row.orderNumber,
  paymentReference: row.paymentReference,
  customer: row.customerName,
  company: row.company,
  resolutionId: resolution.id,
  kind: resolution.kind,
  amount: resolution.amount,
  reduceReceivable: resolution.amount === null ? 0 : resolution.reduceReceivable,
})
