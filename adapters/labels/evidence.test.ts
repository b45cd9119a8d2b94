import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import type { EvidenceView } from '#application/claims/evidence-view.ts'
import { forPaper } from '../storage/images.ts'
import { papers } from './papers.ts'

const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .jpeg({ quality: 90 })
    .toBuffer()

const unit: Omit<EvidenceView['units'][number], 'photos'> = {
  sku: 'TK-ECR-27Q',
  name: 'Écran 27″',
  serial: null,
  number: 'RMA-2026-000001-0',
  expected: 100,
  declared: null,
  defect: null,
  seal: null,
  condition: null,
  grade: null,
  receivedOn: null,
  inspectedOn: null,
  wiped: false,
  unprinted: 0,
}
const view = (photos: EvidenceView['units'][number]['photos']): EvidenceView => ({
  locale: 'fr',
  number: 'RTV-2026-000001',
  supplier: 'Lumen Display',
  reference: null,
  merchant: { name: 'Technostok', address: [] },
  openedOn: '2026-11-24',
  sentOn: null,
  carrier: null,
  tracking: null,
  currency: 'EUR',
  expected: 100,
  units: [{ ...unit, photos }],
})

test('a picture is as large as paper shows it, not as its camera made it; one that cannot be read is left out', async () => {
  const original = await noise(2600, 2000)
  let reading = 0
  let atOnce = 0
  const read = async (): Promise<Uint8Array | undefined> => {
    atOnce = Math.max(atOnce, ++reading)
    await Promise.resolve()
    reading--
    return forPaper(original)
  }
  const broken = async () => forPaper(new Uint8Array([1, 2, 3]))
  const paper = await papers().evidence(view([read, read, broken, async () => undefined]))
  const { length } = await papers().evidence(view([]))
  assert.ok(paper.length > length)
  assert.ok(paper.length < original.length, `${paper.length} of ${original.length}`)
  assert.equal(atOnce, 1)
  const { width, format } = await sharp(await forPaper(original)).metadata()
  assert.deepEqual([width, format], [1200, 'jpeg'])
})
