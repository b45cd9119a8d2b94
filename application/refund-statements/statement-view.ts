import type { Locale } from '#domain/actor.ts'
import type { Derivation, Extra } from '#domain/money/derivation.ts'
import { type Step, stepsOf } from '#domain/money/steps.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import type { GivenMoney } from '#domain/return/given-money.ts'
import { type LegalBasis, type Resolution, type Rma, unitsOf } from '#domain/return/rma.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { addressLines } from '../labels/slip-view.ts'
import type { ReturnPage } from '../returns/ports.ts'

/** What a refund statement says; how it looks is the adapter's. All amounts are minor units. */
export type StatementView = {
  number: string
  locale: Locale
  kind: 'refund' | 'credit' | 'discount'
  merchant: { name: string; address: readonly string[] }
  /** Whom it is for, line by line. */
  to: readonly string[]
  order: { number: string; day: LocalDate; invoices: readonly { number: string; date: LocalDate }[]; payment: string | null }
  typeLabel: string
  legalBasis: LegalBasis
  policyVersion: number
  /** The policy's clauses and the law's articles that the request was judged by. */
  clauses: readonly string[]
  /** The local day on which it was given, where the merchant is. */
  day: LocalDate
  reference: string
  /** The number of its credit note, once the invoicing system has given one. */
  creditNote: string | null
  currency: string
  lines: readonly StatementLine[]
  extras: readonly (Extra & { /** The product that it is about; '' where it is about none. */ name: string })[]
  /** Lines alone, and all together. */
  gross: number
  total: number
  /** The part of the total that reduced what was still to pay. */
  reduceReceivable: number
  byRate: Derivation['byRate']
}

export type StatementLine = {
  name: string
  sku: string
  serials: readonly string[]
  /** How many were charged. */
  quantity: number
  steps: readonly Step[]
}

export function presentStatement(given: GivenMoney, { rma, order, policy, customer }: ReturnPage, locale: Locale): StatementView {
  const { derivation, kind } = given
  const bought = (id: string) => order.lines.find((line) => line.id === id)
  const address = order.billing ?? order.shipping
  const named = customer ? [customer.name, ...(customer.company ? [customer.company] : [])] : [order.email]
  return {
    number: rma.number,
    locale,
    kind: kind === 'credit' || kind === 'discount' ? kind : 'refund',
    merchant: { name: policy.merchant.name, address: policy.merchant.address },
    to: address ? addressLines(address) : named,
    order: {
      number: order.number,
      day: localDate(order.placedAt, policy.zone),
      invoices: order.invoices,
      payment: kind === 'credit' ? null : order.paymentReference,
    },
    typeLabel: typeLabel(policy, rma.type, locale),
    legalBasis: rma.legalBasis,
    policyVersion: rma.policyVersion,
    clauses: clausesOf(rma, derivation),
    day: localDate(given.executedAt, policy.zone),
    reference: given.reference,
    creditNote: given.creditNote,
    currency: derivation.currency,
    lines: derivation.lines.map((line) => ({
      name: bought(line.orderLineId)?.name ?? '',
      sku: bought(line.orderLineId)?.sku ?? '',
      serials: line.kind === 'units' ? serialsOf(rma, given, line.orderLineId) : [],
      quantity: Number(line.entries.find(({ code }) => code === 'charged')?.params['quantity'] ?? 0),
      steps: stepsOf(line),
    })),
    extras: derivation.extras.map((extra) => ({ ...extra, name: bought(String(extra.params['orderLineId'] ?? ''))?.name ?? '' })),
    gross: derivation.gross,
    total: derivation.total,
    reduceReceivable: given.reduceReceivable,
    byRate: derivation.byRate,
  }
}

/** Those that judged the lines that money was given for; of a gesture alone, all of the return's. */
function clausesOf(rma: Rma, { lines }: Derivation): readonly string[] {
  const credited = new Set(lines.map((line) => line.orderLineId))
  const judged = rma.lines.filter(({ orderLineId }) => credited.size === 0 || credited.has(orderLineId))
  return [...new Set(judged.flatMap(({ assessment }) => assessment.checks.map(({ clause }) => clause)))]
}

function serialsOf(rma: Rma, { unitIds }: Resolution, orderLineId: string): string[] {
  const lines = rma.lines.filter((line) => line.orderLineId === orderLineId)
  return unitsOf({ lines }).flatMap(({ id, serial }) => (serial !== null && unitIds.includes(id) ? [serial] : []))
}
