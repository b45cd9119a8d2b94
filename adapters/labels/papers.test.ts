import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { SlipView } from '#application/labels/slip-view.ts'
import { carrierBounds } from '#domain/carriers/carriers.ts'
import { papers } from './papers.ts'

let pdfium: PDFiumLibrary

before(async () => {
  // Its own copy: by default the decoder is fetched from a network.
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true })
  pdfium = await PDFiumLibrary.init()
})

const view: SlipView = {
  number: 'RMA-2026-000482-9',
  locale: 'fr',
  orderNumber: 'TK-114208',
  typeLabel: 'Garantie standard',
  merchant: 'Technostok',
  to: ['Service des retours', '12 rue de l’Entrepôt', '69007 Lyon'],
  from: ['Atelier Kermor', 'Soizic Łukasz-Brézé', '3 quai de la Fosse', '44000 Nantes'],
  lines: [
    { sku: 'TK-ECR-27Q', name: 'Écran 27" QHD USB-C', quantity: 2, serials: ['CN-27Q-88121', 'CN-27Q-88122'] },
    { sku: 'TK-SOU-ERG', name: 'Souris ergonomique', quantity: 1, serials: [] },
  ],
  returnBy: '2026-12-08',
  payer: 'merchant',
  carrier: null,
  lithium: false,
  doNotPost: false,
}

/** The pages as a printer of `dpi` would put them on paper. */
async function printed(pdf: Uint8Array, dpi = 203): Promise<{ png: Buffer; text: string; width: number; height: number }[]> {
  const document = await pdfium.loadDocument(pdf)
  const pages: { png: Buffer; text: string; width: number; height: number }[] = []
  for (const page of document.pages()) pages.push(await onPaper(page, dpi))
  document.destroy()
  return pages
}

async function onPaper(page: PDFiumPage, dpi: number): Promise<{ png: Buffer; text: string; width: number; height: number }> {
  // Before it is rendered: that closes the page.
  const text = page.getText()
  const { data, width, height, originalWidth, originalHeight } = await page.render({ scale: dpi / 72, render: 'bitmap' })
  const png = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: 'white' })
    .greyscale()
    .png()
    .toBuffer()
  return { png, text, width: Math.round(originalWidth), height: Math.round(originalHeight) }
}

async function codesOn(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['Code128', 'QRCode'], tryHarder: true })
  return found
    .filter((code) => code.isValid)
    .map((code) => `${code.format} ${code.text}`)
    .sort()
}

const bothCodes = ['Code128 RMA-2026-000482-9', 'QRCode RMA-2026-000482-9']

for (const paper of ['slip', 'label'] as const) {
  for (const locale of ['fr', 'en'] as const) {
    test(`both codes of the ${locale} ${paper} are read from paper, printed well, printed coarsely, creased and turned`, async () => {
      const pdf = await papers()[paper]({ ...view, locale })
      const [page] = await printed(pdf)
      assert.ok(page)
      assert.deepEqual(await codesOn(page.png), bothCodes)
      const [coarse] = await printed(pdf, 150)
      assert.deepEqual(await codesOn(coarse?.png ?? Buffer.alloc(0)), bothCodes)
      const photographed = await sharp(page.png).rotate(7, { background: 'white' }).blur(1).jpeg({ quality: 50 }).toBuffer()
      assert.deepEqual(await codesOn(photographed), bothCodes)
    })
  }
}

test('the code on a phone’s screen is read, from a small and dark one too', async () => {
  const svg = Buffer.from(await papers().code(view.number))
  for (const size of [180, 600]) {
    const screen = await sharp(svg, { density: 300 })
      .resize(size, size, { kernel: 'nearest' })
      .extend({ top: 40, left: 40, background: '#111' })
      .png()
      .toBuffer()
    assert.deepEqual(await codesOn(screen), ['QRCode RMA-2026-000482-9'])
  }
})

test('a slip is A4 and a label A6', async () => {
  const [slip, label] = [await papers().slip(view), await papers().label(view)]
  const sizes = [...(await printed(slip)), ...(await printed(label))].map(({ width, height }) => [width, height])
  // Whole points, rounded down.
  assert.deepEqual(sizes, [
    [595, 841],
    [297, 419],
  ])
})

test('a slip says who sends what to whom, by when and at whose cost', async () => {
  const [page] = await printed(await papers().slip(view))
  const said = page?.text.replace(/\s+/gu, ' ') ?? ''
  const needed = [
    'Bon de retour',
    'RMA-2026-000482-9',
    'Soizic Łukasz-Brézé',
    '69007 Lyon',
    'Écran 27" QHD USB-C',
    'TK-ECR-27Q',
    'CN-27Q-88122',
    'Garantie standard',
    'mardi 8 décembre 2026',
    'À la charge de Technostok',
    'TK-114208',
  ]
  for (const words of needed) assert.ok(said.includes(words), words)
})

test('an English label is English, and a customer who pays reads that they pay', async () => {
  const [page] = await printed(await papers().label({ ...view, locale: 'en', payer: 'customer' }))
  for (const words of ['From', 'To', 'Paid by you', 'Tuesday', 'December 2026']) assert.ok(page?.text.includes(words), words)
  assert.ok(!page?.text.includes('Paid by Technostok'))
})

const carrier = { name: 'Mondial Relay', hint: 'Dans un des 13 500 points relais, sans rendez-vous.' }

test('slip and label name the carrier that the merchant pays, with where to hand the parcel in; without one they name none', async () => {
  for (const paper of ['slip', 'label'] as const) {
    const [page] = await printed(await papers()[paper]({ ...view, carrier }))
    const said = page?.text.replace(/\s+/gu, ' ') ?? ''
    for (const words of ['Transporteur', 'Mondial Relay', 'points relais, sans rendez-vous.'])
      assert.ok(said.includes(words), `${paper}: ${words}`)
    assert.deepEqual(await codesOn(page?.png ?? Buffer.alloc(0)), bothCodes)
    const [bare] = await printed(await papers()[paper](view))
    assert.ok(!bare?.text.includes('Transporteur'))
  }
  const [english] = await printed(await papers().slip({ ...view, locale: 'en', carrier: { name: 'DPD', hint: null } }))
  assert.ok(english?.text.replace(/\s+/gu, ' ').includes('Hand in the parcel to DPD and keep'))
})

test('the longest carrier and hint with a long address still leave the codes alone', async () => {
  const to = [
    'Technostok',
    'Société par actions simplifiée',
    'Service des retours',
    'Zone logistique de l’Ain',
    '12 rue de l’Entrepôt',
    'BP 40 218',
    '01150 Saint-Vulbas',
  ]
  const longest = {
    name: 'Messageries Réunies de la Loire et Ouest',
    hint: 'Au comptoir du dépôt, du lundi au vendredi de 8 h à 18 h, en montrant le code de cette étiquette au guichet des retours.',
  }
  assert.deepEqual([longest.name.length, longest.hint.length], [carrierBounds.name, carrierBounds.hint])
  const [page] = await printed(
    await papers().label({ ...view, to, carrier: longest, from: [...view.from, 'Deuxième étage', 'Interphone 14'] }),
  )
  assert.deepEqual(await codesOn(page?.png ?? Buffer.alloc(0)), bothCodes)
  for (const line of to) assert.ok(page?.text.includes(line), line)
  const stopped = await printed(await papers().slip({ ...view, carrier: longest, doNotPost: true, lithium: true }))
  assert.ok(!stopped[0]?.text.includes('Messageries'))
})

test('French words keep their narrow spaces on paper', async () => {
  const [page] = await printed(await papers().slip({ ...view, lithium: true }))
  assert.ok(page?.text.includes('«\u202fMes retours\u202f»'))
  assert.ok(page?.text.includes('appareil\u202f: signalez'))
})

test('what must not be posted gets no label, and a slip without an address or a way to send it', async () => {
  const stopped = { ...view, doNotPost: true, lithium: true }
  await assert.rejects(papers().label(stopped))
  const [page] = await printed(await papers().slip(stopped))
  assert.ok(page?.text.includes('Ne postez pas ce colis'))
  for (const way of ['69007 Lyon', 'rue de l’Entrepôt', 'Déposez', 'Destinataire', 'À expédier']) assert.ok(!page?.text.includes(way), way)
  assert.deepEqual(await codesOn(page?.png ?? Buffer.alloc(0)), bothCodes)
})

test('two hundred products take several pages, each of which says whose it is', async () => {
  const lines = Array.from({ length: 200 }, (_, i) => ({
    sku: `TK-${i}`,
    name: `Produit numéro ${i} au nom assez long pour deux lignes de ce tableau étroit`,
    quantity: 1,
    serials: [`SN-${i}`],
  }))
  const pages = await printed(await papers().slip({ ...view, lines }), 40)
  assert.ok(pages.length > 5)
  for (const page of pages) assert.ok(page.text.includes('RMA-2026-000482-9'))
  const said = pages.map((page) => page.text).join('\n')
  for (const { sku, serials } of lines) assert.ok(said.includes(sku) && said.includes(serials[0] ?? '?'), sku)
})

test('letters that the fonts lack are brought near or shown to be missing, never dropped unseen', async () => {
  const [page] = await printed(await papers().label({ ...view, from: ['Nguyễn Thị Hạnh', 'Ωμέγα 📦 ﬁn'] }))
  assert.ok(page?.text.includes('Nguyên Thi Hanh') || page?.text.includes('Nguyen Thi Hanh'))
  assert.ok(page?.text.includes('????? ? fin'))
})

test('a long address never reaches the codes', async () => {
  const to = [
    'Technostok',
    'Société par actions simplifiée de négoce',
    'Service des retours, bâtiment C, quai 14',
    'Zone logistique de la Plaine de l’Ain',
    '12 rue de l’Entrepôt prolongée',
    'Boîte postale 40 218',
    '01150 Saint-Vulbas',
  ]
  const [page] = await printed(await papers().label({ ...view, to, from: [...view.from, 'Deuxième étage', 'Interphone 14'] }))
  assert.deepEqual(await codesOn(page?.png ?? Buffer.alloc(0)), bothCodes)
  for (const line of to) assert.ok(page?.text.includes(line), line)
})

test('a number past six digits still has room for its bars', async () => {
  for (const paper of ['slip', 'label'] as const) {
    const [page] = await printed(await papers()[paper]({ ...view, number: 'RMA-2026-123456789-K' }))
    assert.deepEqual(await codesOn(page?.png ?? Buffer.alloc(0)), ['Code128 RMA-2026-123456789-K', 'QRCode RMA-2026-123456789-K'])
  }
})
