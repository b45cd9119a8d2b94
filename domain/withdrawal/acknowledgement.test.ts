import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acknowledgementOf, addressOf } from './acknowledgement.ts'
import type { WithdrawalVerb } from './statement.ts'

const cases: readonly (readonly [readonly WithdrawalVerb[], string])[] = [
  [[], 'under_way'],
  [['proven'], 'under_way'],
  [['acknowledged', 'answered'], 'sent'],
  [['matched', 'unacknowledged'], 'failed'],
  [['unacknowledged', 'sent_again', 'answered'], 'under_way'],
  [['unacknowledged', 'sent_again', 'unacknowledged'], 'failed'],
  [['unacknowledged', 'acknowledged'], 'sent'],
]
for (const [verbs, expected] of cases)
  test(`the last try counts: ${verbs.join(', ') || 'nothing yet'}`, () => assert.equal(acknowledgementOf(verbs), expected))

test('mails go where the acknowledgement was last sent', () => {
  const events = [
    { verb: 'unacknowledged', words: null },
    { verb: 'sent_again', words: 'zoe@exemple.fr' },
    { verb: 'sent_again', words: null },
    { verb: 'answered', words: 'Trop tard.' },
  ] as const
  assert.equal(addressOf('zoé@exemple.fr', events), 'zoe@exemple.fr')
  assert.equal(addressOf('zoé@exemple.fr', events.slice(0, 1)), 'zoé@exemple.fr')
})
