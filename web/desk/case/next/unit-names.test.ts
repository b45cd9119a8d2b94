import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { unitNames } from './unit-names.ts'

const names = (units: object[]): string[] =>
  [...unitNames({ lines: [{ name: 'Écran', units }] } as unknown as ReturnView, speaker('fr', 'desk')).values()].map((name) =>
    name.replace(/[\u00A0\u202F]/g, ' '),
  )

test('a unit is named by its serial, else by its number, else by its product alone', () => {
  assert.deepEqual(names([{ id: 'a', serial: '4C07' }]), ['Écran, n° 4C07'])
  assert.deepEqual(names([{ id: 'a', serial: null }]), ['Écran'])
  assert.deepEqual(
    names([
      { id: 'a', serial: '4C07' },
      { id: 'b', serial: null },
    ]),
    ['Écran, n° 4C07', 'Écran, pièce 2'],
  )
})
