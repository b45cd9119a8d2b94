import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Profile, validateXsd } from '@stackforge-eu/factur-x'
import * as fc from 'fast-check'
import { FacturX } from 'factur-x-kit'
import type { CreditNoteRequest } from '#application/credit-notes/request-view.ts'
import { creditNoteOf } from '#domain/money/credit-note.ts'
import { nothingCredited } from '#domain/money/credited.ts'
import { deliveryRefund } from '#domain/money/delivery.ts'
import { derivation } from '#domain/money/derivation.ts'
import { refundFor } from '#domain/money/refund.ts'
import { isRefusal } from '#domain/refusal.ts'
import { givenSeller } from '../../tests/support/seller.ts'
import { writeCii } from './cii.ts'

type Charged = { gross: number; quantity: number; units: number; taxRate: number; shipping: number }

function requestFor(charged: readonly Charged[], over: Partial<CreditNoteRequest> = {}): CreditNoteRequest {
  const lines = charged.map(({ gross, quantity, taxRate, shipping }, nth) => {
    const tax = Math.round((gross * taxRate) / (10_000 + taxRate))
    return { id: `L${nth}`, quantity, gross, taxRate, tax, discount: 0, ecoParticipation: 0, shipping }
  })
  const units = (nth: number): number => charged[nth]?.units ?? 0
  const due = derivation({
    currency: 'EUR',
    lines: lines.map((line, nth) => refundFor({ line, already: nothingCredited, units: units(nth) })),
    extras: lines.flatMap((line, nth) => deliveryRefund(line, { units: 0, amount: 0, tax: 0 }, units(nth)) ?? []),
  })
  const note = creditNoteOf(due)
  if (isRefusal(note)) return assert.fail(note.code)
  return {
    ...note,
    id: 'RMA-2026-000482-9/1',
    number: null,
    typeCode: '381',
    day: '2026-11-24',
    currency: 'EUR',
    precedingInvoices: [{ number: 'FA-2026-0907', date: '2026-11-02' }],
    order: 'TK-114208',
    note: 'Demande d’avoir pour le retour RMA-2026-000482-9\u202f: numéro à attribuer.',
    terms: 'Réglé le 2026-11-24, référence VIR-2026-1187.',
    seller: givenSeller,
    buyer: {
      name: 'Atelier Kermor & fils',
      contact: 'Soizic <Łukasz>',
      address: { line1: '3 quai de la Fosse', line2: 'Bâtiment C', postalCode: '44000', city: 'Nantes', country: 'FR' },
    },
    lines: note.lines.map((line) => ({ ...line, name: 'Écran 27" QHD', sku: 'TK-ECR-27Q' })),
    ...over,
  }
}

const screens = { gross: 74_970, quantity: 3, units: 2, taxRate: 2000, shipping: 990 }
const book = { gross: 2110, quantity: 1, units: 1, taxRate: 550, shipping: 0 }
/** Reached from no net amount (facts.md 4.1). */
const trap = { gross: 1497, quantity: 3, units: 3, taxRate: 2000, shipping: 0 }

const xmlOf = (request: CreditNoteRequest): string => new TextDecoder().decode(writeCii(request))

/** What the schema of Factur-X 1.09 says against it, and which business rules of EN 16931 it breaks. */
const wrongWith = async (xml: string): Promise<string[]> => [
  ...(await validateXsd(xml, Profile.EN16931)).errors.map(({ message }) => message),
  ...(await brokenRules(xml)),
]

/** The package compares sums as binary fractions: BR-CO-16 is believed only where the cents do not add up either. */
async function brokenRules(xml: string): Promise<string[]> {
  const { valid, errors = [] } = (await FacturX.fromXML(xml)).validate()
  const cents = (name: string): number => Math.round(100 * Number(said(xml, name) || 0))
  const adds = cents('GrandTotalAmount') + cents('RoundingAmount') === cents('DuePayableAmount')
  const messages = valid ? [] : errors.map(({ message }) => message)
  return adds ? messages.filter((message) => !message.startsWith('[BR-CO-16]')) : messages
}

/** What the first element of this name holds. */
const said = (xml: string, name: string): string => new RegExp(`<ram:${name}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? ''

describe('the XML of a credit-note request', () => {
  for (const [name, request] of [
    ['goods and delivery at two rates', requestFor([screens, book])],
    ['a gross that no net amount leads to', requestFor([trap])],
    [
      'several invoices, a number, a buyer alone and a seller without SIREN',
      requestFor([screens], {
        precedingInvoices: [
          { number: 'FA-2026-0907', date: '2026-11-02' },
          { number: 'FA-2026-0911', date: '2026-11-04' },
        ],
        number: 'AV-2026-0113',
        seller: { ...givenSeller, siren: null },
        buyer: {
          name: 'Soizic Brézé',
          contact: null,
          address: { line1: '3 quai de la Fosse', postalCode: '44000', city: 'Nantes', country: 'FR' },
        },
      }),
    ],
  ] as const)
    it(`is valid by the schema of Factur-X and the rules of EN 16931: ${name}`, async () => {
      assert.deepEqual(await wrongWith(xmlOf(request)), [])
    })

  it('the validators do find what is wrong', async () => {
    const xml = xmlOf(requestFor([screens, book]))
    for (const [from, to] of [
      ['<ram:DuePayableAmount>', '<ram:DuePayableAmount>1'],
      ['<ram:BasisAmount>', '<ram:BasisAmount>1'],
      ['<ram:CountryID>FR</ram:CountryID>', ''],
      ['<ram:TypeCode>381</ram:TypeCode>', ''],
    ] as const) {
      assert.ok(xml.includes(from))
      assert.notDeepEqual(await wrongWith(xml.replace(from, to)).catch((error: unknown) => [String(error)]), [], `${from} to ${to}`)
    }
  })

  it('is a credit note (381) that names every invoice it corrects, with its day (BR-FR-CO-05, BT-25, BT-26)', () => {
    const xml = xmlOf(requestFor([screens]))
    assert.match(xml, /<ram:TypeCode>381<\/ram:TypeCode>/)
    assert.match(
      xml,
      /<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>FA-2026-0907<\/ram:IssuerAssignedID><ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20261102<\/qdt:DateTimeString>/,
    )
  })

  it('gives what was paid: where its own sums miss it, the rounding says by how much (BT-114)', () => {
    const xml = xmlOf(requestFor([trap]))
    const sums = ['LineTotalAmount', 'TaxTotalAmount', 'RoundingAmount', 'GrandTotalAmount', 'DuePayableAmount']
    assert.deepEqual(
      sums.map((name) => said(xml, name)),
      ['12.47', '2.49', '0.01', '14.96', '14.97'],
    )
    assert.match(xmlOf(requestFor([screens], { currency: 'JPY' })), /<ram:DuePayableAmount>50640<\/ram:DuePayableAmount>/)
  })

  it('holds whatever was typed: signs of XML are escaped, what XML cannot hold is left out', async () => {
    const xml = xmlOf(requestFor([screens], { note: 'a\u0000b\ud800c & <d> "e"\uffff' }))
    assert.match(xml, /<ram:Content>abc &amp; &lt;d&gt; &quot;e&quot;<\/ram:Content>/)
    assert.deepEqual(await wrongWith(xml), [])
  })

  it('breaks no rule, whatever was charged', async () => {
    const charged = fc.record({
      gross: fc.integer({ min: 1, max: 5_000_000 }),
      quantity: fc.integer({ min: 1, max: 5 }),
      units: fc.constant(1),
      taxRate: fc.constantFrom(2000, 1000, 550, 210),
      shipping: fc.integer({ min: 0, max: 2000 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(charged, { minLength: 1, maxLength: 4 }), async (orders) => {
        const worth = orders.filter(({ gross, quantity }) => gross >= quantity)
        if (worth.length > 0) assert.deepEqual(await brokenRules(xmlOf(requestFor(worth))), [])
      }),
      { numRuns: 30 },
    )
  })
})
