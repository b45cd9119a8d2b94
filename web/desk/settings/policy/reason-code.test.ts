import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonCode } from './reason-code.ts'

const cases: readonly [{ fr: string; en: string }, string[], string][] = [
  [{ fr: 'Écran rayé', en: 'Scratched screen' }, [], 'scratched_screen'],
  [{ fr: 'Écran rayé', en: '' }, [], 'ecran_raye'],
  [{ fr: '', en: '' }, [], 'reason'],
  [{ fr: '', en: '' }, ['reason'], 'reason_2'],
  [{ fr: '2e choix !', en: '' }, [], 'e_choix'],
  [{ fr: 'Plus besoin', en: 'Not needed' }, ['not_needed', 'not_needed_2'], 'not_needed_3'],
]
for (const [label, taken, code] of cases)
  test(`${label.en || label.fr || 'nothing'} beside ${taken.join(', ') || 'none'} is ${code}`, () =>
    assert.equal(reasonCode(label, taken), code))
