import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checklistItems, refusalReasons } from '#domain/return/grounds.ts'
import english from './messages/en.json' with { type: 'json' }
import french from './messages/fr.json' with { type: 'json' }

const keys = [...refusalReasons.map((code) => `reason.${code}`), ...checklistItems.map((code) => `checklist.${code}`)]

for (const [locale, messages] of Object.entries({ french, english }))
  test(`mails word every reason and every point of the checklist in ${locale}`, () =>
    assert.deepEqual(
      keys.filter((key) => !(key in messages)),
      [],
    ))
