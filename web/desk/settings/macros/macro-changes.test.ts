import assert from 'node:assert/strict'
import { test } from 'node:test'
import { macroVersions } from './macro-changes.ts'

const at = '2026-11-24T09:00:00.000Z'
const photo = { id: 'e', at, by: 'Inès', name: 'Photo', fr: 'Une photo ?', en: null }

test('each act says what it changed, and nothing that stayed', () => {
  const told = macroVersions([
    { ...photo, verb: 'archive', name: 'Photos', fr: 'Deux photos ?', en: 'Two?' },
    { ...photo, verb: 'edit', name: 'Photos', fr: 'Deux photos ?', en: 'Two?' },
    { ...photo, verb: 'create' },
  ])
  assert.deepEqual(
    told.map(({ version, changes }) => [version, changes]),
    [
      [3, [{ part: 'archived' }]],
      [
        2,
        [
          { part: 'name', before: 'Photo', after: 'Photos' },
          { part: 'fr', before: 'Une photo ?', after: 'Deux photos ?' },
          { part: 'en', before: null, after: 'Two?' },
        ],
      ],
      [1, [{ part: 'made' }, { part: 'name', before: null, after: 'Photo' }, { part: 'fr', before: null, after: 'Une photo ?' }]],
    ],
  )
})
