import type { Locale } from '#domain/actor.ts'
import { type CreditedLine, type CreditNote, creditNoteOf } from '#domain/money/credit-note.ts'
import type { Seller } from '#domain/money/seller.ts'
import type { Address } from '#domain/order/order.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { givenMoney } from '#domain/return/given-money.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { words } from './words.ts'

/**
 * What the invoicing system is asked to credit, in the terms of EN 16931 (decision 32). Amounts are minor units; rates are basis points. It numbers the credit note: until its
 * number is known, `id` names the request.
 */
export type CreditNoteRequest = Omit<CreditNote, 'lines'> & {
  /** Our own name for the request, always the same: 35 signs at most, of those that BR-FR-02 allows. */
  id: string
  /** BT-1, once the invoicing system has given it. */
  number: string | null
  /** BT-3: a credit note. */
  typeCode: '381'
  /** BT-2: the local day on which it was given. */
  day: LocalDate
  /** BT-5. */
  currency: string
  /** BG-3: BT-25 and BT-26 of every invoice of the order; at least one (BR-FR-CO-05). */
  precedingInvoices: readonly { number: string; date: LocalDate }[]
  /** BT-14. */
  order: string
  /** BT-22, BT-20. */
  note: string
  terms: string
  /** BG-4. */
  seller: Seller
  /** BG-7: BT-44 and BT-56. */
  buyer: { name: string; contact: string | null; address: Pick<Address, 'line1' | 'line2' | 'postalCode' | 'city' | 'country'> }
  /** BG-25, each with BT-153 and BT-155. */
  lines: readonly (CreditedLine & { name: string; sku: string })[]
}

type Asked = { resolutionId: string; seller: Seller | undefined; locale: Locale }

/** The request for what this resolution gave, or why there is none to make. */
export function creditNoteRequest(
  { rma, order, policy }: Pick<ReturnPage, 'rma' | 'order' | 'policy'>,
  { resolutionId, seller, locale }: Asked,
): CreditNoteRequest | Refusal {
  const given = givenMoney(rma.resolutions.find(({ id }) => id === resolutionId))
  if (isRefusal(given)) return given
  const note = creditNoteOf(given.derivation)
  if (isRefusal(note)) return note
  if (order.invoices.length === 0) return refuse('conflict', 'credit_note_without_invoice')
  const address = order.billing ?? order.shipping
  if (!address) return refuse('conflict', 'credit_note_without_buyer')
  if (!seller) return refuse('conflict', 'credit_note_without_seller')
  const say = words[locale]
  const day = localDate(given.executedAt, policy.zone)
  const bought = (id: string) => order.lines.find((line) => line.id === id)
  const { line1, line2, postalCode, city, country } = address
  return {
    ...note,
    id: `${rma.number}/${rma.resolutions.findIndex(({ id }) => id === resolutionId) + 1}`,
    number: given.creditNote,
    typeCode: '381',
    day,
    currency: given.derivation.currency,
    precedingInvoices: order.invoices,
    order: order.number,
    note: given.creditNote === null ? say.asked(rma.number) : say.issued(rma.number),
    terms: say.settled(day, given.reference),
    seller,
    buyer: {
      name: address.company ?? address.name,
      contact: address.company === undefined ? null : address.name,
      address: { line1, ...(line2 === undefined ? {} : { line2 }), postalCode, city, country },
    },
    lines: note.lines.map((line) => {
      const product = bought(line.orderLineId)
      return { ...line, name: say.line[line.of](product?.name ?? ''), sku: product?.sku ?? '' }
    }),
  }
}
