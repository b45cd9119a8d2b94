import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSignInSearch } from './sign-in-search.ts'

test('the way back is a page of ours, or none', () => {
  assert.deepEqual(readSignInSearch({ retour: '/retours/RMA-2026-000482-9', par: 'commande' }), {
    retour: '/retours/RMA-2026-000482-9',
    par: 'commande',
  })
  for (const retour of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 7, undefined])
    assert.deepEqual(readSignInSearch({ retour, par: 'x', lien: 'x' }), {}, String(retour))
})
