import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typeShort } from './request-type.ts'
import { technostok } from './technostok.ts'

test('a list says a request type in two words: the policy’s own, the law’s, or the whole name where there are none', () => {
  assert.equal(typeShort(technostok, 'advanced_warranty', 'fr'), 'Qualité avancée')
  assert.equal(typeShort(technostok, 'convenience', 'en'), 'Convenience')
  assert.equal(typeShort(technostok, 'legal_conformity', 'fr'), 'Garantie légale')
  assert.equal(typeShort(technostok, 'standard_warranty', 'fr'), 'Garantie standard')
  assert.equal(typeShort(technostok, 'of_another_policy', 'fr'), 'of_another_policy')
})
