import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carrierBounds, carrierOnPaper, type Carriers, carriersRefused, usualCarriers } from './carriers.ts'

test('what holds until it is set is allowed, and names nobody on paper', () => {
  assert.equal(carriersRefused(usualCarriers), undefined)
  for (const payer of ['merchant', 'customer'] as const) assert.equal(carrierOnPaper(usualCarriers, { payer, locale: 'fr' }), null)
})

const many = (count: number): string[] => Array.from({ length: count }, (_, nth) => `Transporteur ${nth}`)
const letters = (count: number): string => 'x'.repeat(count)
const rows: readonly [Partial<Carriers>, string | undefined, string?][] = [
  [{ names: [] }, 'carriers_needed', 'names.0'],
  [{ names: many(carrierBounds.names) }, undefined],
  [{ names: many(carrierBounds.names + 1) }, 'carriers_too_many', 'names.20'],
  [{ names: ['DPD', letters(carrierBounds.name)] }, undefined],
  [{ names: ['DPD', letters(carrierBounds.name + 1)] }, 'carriers_name_long', 'names.1'],
  [{ names: ['Géodis', 'DPD', 'geodis'] }, 'carriers_twice', 'names.2'],
  [{ names: ['Mondial Relay', 'MONDIAL  RELAY'] }, 'carriers_twice', 'names.1'],
  [{ merchant: 'Colissimo', customer: 'DPD' }, undefined],
  [{ merchant: 'Colissime' }, 'carriers_usual_unknown', 'merchant'],
  [{ customer: 'dpd' }, 'carriers_usual_unknown', 'customer'],
  [{ merchant: 'DPD', hint: { fr: 'En relais', en: null } }, undefined],
  [{ hint: { fr: null, en: 'At a shop' } }, 'carriers_hint_alone', 'hint.en'],
  [{ merchant: 'DPD', hint: { fr: letters(carrierBounds.hint), en: null } }, undefined],
  [{ merchant: 'DPD', hint: { fr: letters(carrierBounds.hint + 1), en: null } }, 'carriers_hint_long', 'hint.fr'],
]
for (const [nth, [given, code, field]] of rows.entries())
  test(`${nth + 1}: ${JSON.stringify(given).slice(0, 80)} is ${code ?? 'allowed'}`, () => {
    const refusal = carriersRefused({ ...usualCarriers, ...given })
    assert.deepEqual([refusal?.code, refusal?.field], [code, field])
  })

test('papers name the carrier that the merchant pays, with the hint of their language', () => {
  const set: Carriers = { ...usualCarriers, merchant: 'DPD', customer: 'GLS', hint: { fr: 'En relais', en: null } }
  assert.deepEqual(carrierOnPaper(set, { payer: 'merchant', locale: 'fr' }), { name: 'DPD', hint: 'En relais' })
  assert.deepEqual(carrierOnPaper(set, { payer: 'merchant', locale: 'en' }), { name: 'DPD', hint: null })
  assert.equal(carrierOnPaper(set, { payer: 'customer', locale: 'fr' }), null)
})
