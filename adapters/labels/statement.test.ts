import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { nothingCredited, plus } from '#domain/money/credited.ts'
import { deliveryRefund } from '#domain/money/delivery.ts'
import { derivation } from '#domain/money/derivation.ts'
import { refundFor } from '#domain/money/refund.ts'
import { settle } from '#domain/money/settlement.ts'
import { stepsOf } from '#domain/money/steps.ts'
import { advancedPostage, lateWithdrawalSurcharge } from '#domain/money/surcharge.ts'
import type { StatementView } from '#application/refund-statements/statement-view.ts'
import { papers } from './papers.ts'

let pdfium: PDFiumLibrary

before(async () => {
  pdfium = await PDFiumLibrary.init()
})

/** What each page says, on one line. */
async function said(statement: StatementView): Promise<string[]> {
  const document = await pdfium.loadDocument(await papers().statement(statement))
  const pages = [...document.pages()].map((page) => page.getText().replaceAll(/[\s]+/gu, ' '))
  document.destroy()
  return pages
}

const screen = { id: 'L1', quantity: 3, gross: 74_970, taxRate: 2000, tax: 12_495, discount: 1500, ecoParticipation: 31, shipping: 990 }
const book = { id: 'L2', quantity: 1, gross: 2110, taxRate: 550, tax: 110, discount: 0, ecoParticipation: 0, shipping: 0 }
const first = refundFor({ line: screen, already: nothingCredited, units: 1 })
const already = plus(nothingCredited, first)
const worn = [{ amount: 2500, reason: 'Dalle rayée', fileIds: ['f1', 'f2'] }]
const second = refundFor({ line: screen, already, units: 1, deductions: worn })
const charges = [
  { line: screen, already: plus(already, second) },
  { line: book, already: nothingCredited },
]
const [gesture] = settle(charges, 1000)
const credits = [second, refundFor({ line: book, already: nothingCredited, units: 1 }), ...(gesture ? [gesture] : [])]
const extras = [
  deliveryRefund(screen, { units: 1, amount: 330, tax: 55 }, 1),
  lateWithdrawalSurcharge({ amount: 24_600, daysLate: 12, price: 24_600, legalRate: 262 }),
  advancedPostage(890, 'f3'),
  { code: 'goodwill' as const, amount: 500, tax: 0, taxRate: null, params: {} },
].filter((extra) => extra !== undefined)
const sums = derivation({ currency: 'EUR', lines: credits, extras })
const names: Readonly<Record<string, string>> = { L1: 'Écran 27" QHD USB-C', L2: 'Guide de réglage' }

const view: StatementView = {
  number: 'RMA-2026-000482-9',
  locale: 'fr',
  kind: 'refund',
  merchant: { name: 'Technostok', address: ['Service des retours', '12 rue de l’Entrepôt', '69007 Lyon'] },
  to: ['Atelier Kermor', 'Soizic Łukasz-Brézé', '3 quai de la Fosse', '44000 Nantes'],
  order: { number: 'TK-114208', day: '2026-11-01', invoices: [{ number: 'FA-2026-0907', date: '2026-11-02' }], payment: 'CB-118150' },
  typeLabel: 'Rétractation',
  legalBasis: 'withdrawal',
  policyVersion: 3,
  clauses: ['L221-18', 'L221-19'],
  day: '2026-11-24',
  reference: 'VIR-2026-1187',
  creditNote: 'AV-2026-0113',
  currency: 'EUR',
  lines: sums.lines.map((line) => ({
    name: names[line.orderLineId] ?? '',
    sku: line.orderLineId === 'L1' ? 'TK-ECR-27Q' : 'TK-LIV-01',
    serials: line.kind === 'units' && line.orderLineId === 'L1' ? ['CN-27Q-88121'] : [],
    quantity: line.orderLineId === 'L1' ? 3 : 1,
    steps: stepsOf(line),
  })),
  extras: sums.extras.map((extra) => ({ ...extra, name: names[String(extra.params['orderLineId'] ?? '')] ?? '' })),
  gross: sums.gross,
  total: sums.total,
  reduceReceivable: 5000,
  byRate: sums.byRate,
}

test('says whose it is, what was given, on which ground, every step, what is apart and the totals per tax rate', async () => {
  const [page = ''] = await said(view)
  const needed = [
    'Relevé de remboursement',
    'RMA-2026-000482-9',
    'Soizic Łukasz-Brézé',
    '24 novembre 2026',
    'VIR-2026-1187',
    'AV-2026-0113',
    'FA-2026-0907, du 2 novembre 2026',
    'CB-118150',
    'L221-18 et L221-24',
    'conditions de retour, version 3',
    'Écran 27" QHD USB-C',
    'CN-27Q-88121',
    'Déduction : Dalle rayée (2 pièces au dossier)',
    '−25,00 €',
    'dont TVA à 20 %',
    'dont éco-participation',
    'À part, en plus des produits',
    'Majoration de retard (code de la consommation, L242-4) : 12 jours',
    'Livraison remboursée',
    'Frais de renvoi que vous avez avancés',
    'Total',
    'dont déduit de votre facture à payer 50,00 €',
  ]
  const pages = (await said(view)).join(' ')
  for (const words of needed) assert.ok(pages.includes(words), `${words} in ${pages}`)
  for (const { net, tax, gross } of view.byRate)
    for (const amount of [net, tax, gross]) assert.ok(pages.includes(`${(amount / 100).toFixed(2).replace('.', ',')} €`), String(amount))
  assert.ok(page.includes('Technostok'))
})

test('an English one is English', async () => {
  const pages = (await said({ ...view, locale: 'en', legalBasis: 'commercial', kind: 'credit' })).join(' ')
  const needed = [
    'Credit statement',
    'Return policy, version 3',
    'Deduction: Dalle rayée (2 items on file)',
    '−€25.00',
    'Totals by VAT rate',
    '5.5%',
  ]
  for (const words of needed) assert.ok(pages.includes(words), `${words} in ${pages}`)
  for (const word of ['Relevé', 'Facturé', 'dont', 'pièce']) assert.ok(!pages.includes(word), word)
})

test('a gesture alone has neither products nor tax', async () => {
  const alone = view.extras.filter(({ code }) => code === 'goodwill')
  const [page = ''] = await said({ ...view, lines: [], extras: alone, gross: 0, total: 500, reduceReceivable: 0, byRate: [] })
  assert.ok(page.includes('Geste commercial 5,00 €') && page.includes('Total 5,00 €'), page)
  assert.ok(!page.includes('Totaux par taux') && !page.includes('facture à payer'))
})

test('sixty products take several pages, each of which says whose it is, and no row is lost', async () => {
  const [line] = view.lines
  assert.ok(line)
  const lines = Array.from({ length: 60 }, (_, nth) => ({
    ...line,
    name: `Produit numéro ${nth} au nom assez long pour deux lignes de ce relevé, accessoires compris`,
    sku: `TK-${nth}`,
  }))
  const pages = await said({ ...view, lines })
  assert.ok(pages.length > 5)
  for (const [nth, page] of pages.entries()) assert.ok(page.includes(`RMA-2026-000482-9 Page ${nth + 1} sur ${pages.length}`), page)
  const all = pages.join(' ')
  for (const { sku } of lines) assert.ok(all.includes(`${sku} `), sku)
})
