import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import { asKey, namedIn } from './bank-line.ts'

const rma = formatRmaNumber(2026, 482) ?? ''

describe('what a bank line names', () => {
  it('is found in whatever the bank wrote around it', () => {
    for (const line of [
      'VIR-2026-1187',
      'VIR SEPA EMIS /MOTIF VIR 2026 1187 /BEN ATELIER KERMOR',
      '27/11 VIREMENT M. KERMOR REF:VIR-2026-\n1187 499,80 EUR',
      `/EREF/${rma}-0a1b2c3d4e5f//RMT/Retour ${rma} vir_2026.1187`,
    ])
      assert.ok(namedIn(line).keys.includes('VIR20261187'), line)
  })

  it('is a return, with dashes, without, cut by the end of a line or with something behind it', () => {
    for (const line of [
      rma,
      `PRLV ${rma.replaceAll('-', ' ')} TECHNOSTOK`,
      asKey(rma),
      `EREF ${rma.slice(0, 12)}\n${rma.slice(12)}-0A1B2C3D4E5F`,
    ])
      assert.deepEqual(namedIn(line).returns, [rma], line)
    assert.deepEqual(namedIn(`${rma.slice(0, -1)}${rma.endsWith('A') ? 'B' : 'A'}`).returns, [], 'a mistyped number is none')
  })

  it('is never a word, nor a number of three digits among others', () => {
    assert.deepEqual(namedIn('VIREMENT ATELIER KERMOR').keys, ['VIREMENTATELIERKERMOR'])
    assert.ok(!namedIn('VIR 12 EUR').keys.includes('12'))
    assert.deepEqual(namedIn(' 906 ').keys, ['906'], 'unless it is all that was pasted')
    assert.deepEqual(namedIn('…'), { keys: [], returns: [], amounts: [], name: '' })
  })

  it('is an amount where it has two decimals, however its thousands are parted, and no date', () => {
    assert.deepEqual(namedIn('VIR 1 249,90 EUR; 1.249,90; 1,249.90; 499.80; 12,5; 27.11.2026; 27/11,50').amounts, [124_990, 49_980])
    assert.deepEqual(namedIn('REF 2026 1187 499,80 EUR').amounts, [49_980], 'a reference before it is not its thousands')
  })

  it('is a name where it is short and has no digit', () => {
    assert.equal(namedIn(' Atelier Kermor ').name, 'Atelier Kermor')
    assert.deepEqual([namedIn('VIR 7 KERMOR').name, namedIn('n'.repeat(81)).name], ['', ''])
  })

  it('is looked for in a bounded number of ways', () => {
    const { keys } = namedIn('A1 '.repeat(5000))
    assert.ok(keys.length <= 1200)
  })
})
