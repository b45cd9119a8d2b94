import type { Locale } from '#domain/actor.ts'
import { carrierOnPaper, type Carriers } from '#domain/carriers/carriers.ts'
import type { Address, Order } from '#domain/order/order.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import type { Line, Payer, Unit } from '#domain/return/rma.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import type { ReturnPage } from '../returns/ports.ts'

/** What a return slip and an address label say; how they look is the adapter's. */
export type SlipView = {
  number: string
  locale: Locale
  orderNumber: string
  typeLabel: string
  merchant: string
  /** Where the parcel goes, line by line. */
  to: readonly string[]
  from: readonly string[]
  lines: readonly SlipLine[]
  /** The last local day to post it. */
  returnBy: LocalDate | null
  payer: Payer
  /** By whom, where the merchant pays and has a usual one; with where to hand it in. */
  carrier: { name: string; hint: string | null } | null
  /** Something in it has a lithium battery: the carrier must know. */
  lithium: boolean
  /** A lithium answer forbids posting and nobody with the right to has lifted it (facts.md 6.5): no address may be printed. */
  doNotPost: boolean
}

export type SlipLine = { sku: string; name: string; quantity: number; serials: readonly string[] }

export function presentSlip(
  { rma, order, policy, customer }: ReturnPage,
  { locale, carriers }: { locale: Locale; carriers: Carriers },
): SlipView {
  const returnBy = rma.clocks.findLast((clock) => clock.kind === 'return_by')
  const awaited = rma.lines.map((line) => ({ line, units: line.units.filter(isAwaited) })).filter(({ units }) => units.length > 0)
  const bought = (line: Line) => order.lines.find((l) => l.id === line.orderLineId)
  return {
    number: rma.number,
    locale,
    orderNumber: order.number,
    typeLabel: typeLabel(policy, rma.type, locale),
    merchant: policy.merchant.name,
    to: policy.merchant.address,
    from: senderOf(order, customer),
    lines: awaited.map(({ line, units }) => ({
      sku: bought(line)?.sku ?? '',
      name: bought(line)?.name ?? '',
      quantity: units.length,
      serials: units.flatMap((unit) => unit.serial ?? []),
    })),
    returnBy: returnBy ? localDate(returnBy.due, policy.zone) : null,
    payer: rma.labelPayer,
    carrier: carrierOnPaper(carriers, { payer: rma.labelPayer, locale }),
    lithium: awaited.some(({ line }) => bought(line)?.lithiumBattery),
    doNotPost: !rma.labelOffered && awaited.some(({ line }) => line.assessment.safetyGate === 'stop'),
  }
}

/** Approved, and neither here nor given up: what belongs into the parcel. */
const isAwaited = (unit: Unit): boolean => unit.decision === 'approved' && unit.receipt === 'expected'

function senderOf(order: Order, customer: ReturnPage['customer']): string[] {
  const address = order.shipping ?? order.billing
  if (address) return addressLines(address)
  return customer ? [customer.name, ...(customer.company ? [customer.company] : [])] : [order.email]
}

/** As it is written on paper, line by line; the country where it is another. */
export function addressLines({ company, name, line1, line2, postalCode, city, country }: Address): string[] {
  const lines = [company, name, line1, line2, `${postalCode} ${city}`, country === 'FR' ? undefined : country]
  return lines.filter((line) => line !== undefined)
}
