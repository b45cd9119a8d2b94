import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalReasons } from '#domain/return/grounds.ts'
import { groundsOf } from './grounds-of.ts'

const check = (clause: string, outcome: string): never => ({ clause, outcome }) as never

test('a refusal may cite each clause that stands against it once, what closes the line first, then the reasons that no clause says', () => {
  const grounds = groundsOf(
    { assessment: { checks: [check('A1', 'ok'), check('A4', 'block'), check('A3', 'review'), check('A4', 'ok')] } as never },
    { legalBasis: 'commercial' },
  )
  assert.deepEqual(
    grounds.map(({ value }) => value),
    ['clause A4', 'clause A3', ...refusalReasons.map((reason) => `reason ${reason}`)],
  )
  assert.equal(grounds[0]?.check?.outcome, 'block')
})
