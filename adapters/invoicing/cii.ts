import type { CreditNoteRequest } from '#application/credit-notes/request-view.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { type Element, el, markup } from './xml.ts'

/**
 * A credit-note request as Cross Industry Invoice in the profile EN 16931 of Factur-X. The order of elements is the schema's; amounts have the currency's
 * decimals, two at most (BR-DEC).
 */
export function writeCii(request: CreditNoteRequest): Uint8Array {
  const transaction = [...lines(request), agreement(request), el('ram:ApplicableHeaderTradeDelivery'), settlement(request)]
  const invoice = el(
    'rsm:CrossIndustryInvoice',
    [
      el('rsm:ExchangedDocumentContext', [el('ram:GuidelineSpecifiedDocumentContextParameter', [el('ram:ID', 'urn:cen.eu:en16931:2017')])]),
      el('rsm:ExchangedDocument', [
        el('ram:ID', request.number ?? request.id),
        el('ram:TypeCode', request.typeCode),
        el('ram:IssueDateTime', [day('udt:DateTimeString', request.day)]),
        el('ram:IncludedNote', [el('ram:Content', request.note)]),
      ]),
      el('rsm:SupplyChainTradeTransaction', transaction),
    ],
    namespaces,
  )
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${markup(invoice)}\n`)
}

const namespaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
}

/** Pieces (UN/ECE Recommendation 20). The net amount is the price of all of them, so that no price has to be rounded (BT-146, BT-149). */
const pieces = { unitCode: 'C62' }

const lines = ({ lines, currency }: CreditNoteRequest): Element[] =>
  lines.map(({ name, sku, units, taxRate, net }, nth) =>
    el('ram:IncludedSupplyChainTradeLineItem', [
      el('ram:AssociatedDocumentLineDocument', [el('ram:LineID', String(nth + 1))]),
      el('ram:SpecifiedTradeProduct', [...(sku === '' ? [] : [el('ram:SellerAssignedID', sku)]), el('ram:Name', name)]),
      el('ram:SpecifiedLineTradeAgreement', [
        el('ram:NetPriceProductTradePrice', [
          el('ram:ChargeAmount', amount(net, currency)),
          el('ram:BasisQuantity', String(units), pieces),
        ]),
      ]),
      el('ram:SpecifiedLineTradeDelivery', [el('ram:BilledQuantity', String(units), pieces)]),
      el('ram:SpecifiedLineTradeSettlement', [
        el('ram:ApplicableTradeTax', [...standardRated, el('ram:RateApplicablePercent', percent(taxRate))]),
        el('ram:SpecifiedTradeSettlementLineMonetarySummation', [el('ram:LineTotalAmount', amount(net, currency))]),
      ]),
    ]),
  )

const standardRated = [el('ram:TypeCode', 'VAT'), el('ram:CategoryCode', 'S')]

const agreement = ({ seller, buyer, order }: CreditNoteRequest): Element =>
  el('ram:ApplicableHeaderTradeAgreement', [
    el('ram:SellerTradeParty', [
      el('ram:Name', seller.name),
      ...(seller.siren === null ? [] : [el('ram:SpecifiedLegalOrganization', [el('ram:ID', seller.siren, { schemeID: '0002' })])]),
      address(seller.address),
      el('ram:SpecifiedTaxRegistration', [el('ram:ID', seller.vat, { schemeID: 'VA' })]),
    ]),
    el('ram:BuyerTradeParty', [
      el('ram:Name', buyer.name),
      ...(buyer.contact === null ? [] : [el('ram:DefinedTradeContact', [el('ram:PersonName', buyer.contact)])]),
      address(buyer.address),
    ]),
    el('ram:SellerOrderReferencedDocument', [el('ram:IssuerAssignedID', order)]),
  ])

const address = ({ line1, line2, postalCode, city, country }: CreditNoteRequest['buyer']['address']): Element =>
  el('ram:PostalTradeAddress', [
    el('ram:PostcodeCode', postalCode),
    el('ram:LineOne', line1),
    ...(line2 === undefined ? [] : [el('ram:LineTwo', line2)]),
    el('ram:CityName', city),
    el('ram:CountryID', country),
  ])

const settlement = ({ currency, breakdown, terms, precedingInvoices, ...sums }: CreditNoteRequest): Element =>
  el('ram:ApplicableHeaderTradeSettlement', [
    el('ram:InvoiceCurrencyCode', currency),
    ...breakdown.map(({ taxRate, base, tax }) =>
      el('ram:ApplicableTradeTax', [
        el('ram:CalculatedAmount', amount(tax, currency)),
        el('ram:TypeCode', 'VAT'),
        el('ram:BasisAmount', amount(base, currency)),
        el('ram:CategoryCode', 'S'),
        el('ram:RateApplicablePercent', percent(taxRate)),
      ]),
    ),
    el('ram:SpecifiedTradePaymentTerms', [el('ram:Description', terms)]),
    el('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      el('ram:LineTotalAmount', amount(sums.net, currency)),
      el('ram:TaxBasisTotalAmount', amount(sums.net, currency)),
      el('ram:TaxTotalAmount', amount(sums.tax, currency), { currencyID: currency }),
      ...(sums.rounding === 0 ? [] : [el('ram:RoundingAmount', amount(sums.rounding, currency))]),
      el('ram:GrandTotalAmount', amount(sums.gross, currency)),
      el('ram:DuePayableAmount', amount(sums.due, currency)),
    ]),
    ...precedingInvoices.map(({ number, date }) =>
      el('ram:InvoiceReferencedDocument', [
        el('ram:IssuerAssignedID', number),
        el('ram:FormattedIssueDateTime', [day('qdt:DateTimeString', date)]),
      ]),
    ),
  ])

/** `YYYYMMDD` (UN/EDIFACT 2379, code 102). */
const day = (name: string, date: LocalDate): Element => el(name, date.replaceAll('-', ''), { format: '102' })

const percent = (basisPoints: number): string => String(basisPoints / 100)

/** Minor units with the currency's point in its place. */
function amount(minor: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return (minor / 10 ** digits).toFixed(digits)
}
