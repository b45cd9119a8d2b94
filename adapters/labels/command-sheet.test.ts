import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { dockCommands } from '#domain/dock/command-codes.ts'
import { printed, scannedFrom } from '../../tests/support/printed.ts'
import { papers } from './papers.ts'

const codes = dockCommands.map(({ code }) => code).toSorted()

for (const locale of ['fr', 'en'] as const)
  test(`every command of the ${locale} sheet is read from its one page, printed coarsely, copied askew and grey too`, async () => {
    const pdf = await papers().commandSheet({ locale, merchant: 'Technostok' })
    assert.deepEqual((await scannedFrom(await printed(pdf, 300))).toSorted(), codes)
    const coarse = await printed(pdf, 203)
    assert.deepEqual((await scannedFrom(coarse)).toSorted(), codes)
    const copied = await sharp(await printed(pdf, 300))
      .rotate(2, { background: 'white' })
      .linear(0.6, 60)
      .jpeg({ quality: 60 })
      .toBuffer()
    assert.deepEqual((await scannedFrom(copied)).toSorted(), codes)
  })
