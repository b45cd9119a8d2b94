import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalReasons } from '#domain/return/grounds.ts'
import { groundsOf } from './grounds-of.ts'

const check = (clause: string, outcome: string, code = 'window'): never => ({ clause, outcome, code }) as never

test('a refusal may cite each clause that stands against it once, what closes the line first, what is only said after it, then our reasons', () => {
  const grounds = groundsOf(
    {
      assessment: {
        checks: [check('A1', 'ok'), check('A5', 'ok', 'condition'), check('A4', 'block'), check('A3', 'review'), check('A4', 'ok')],
      } as never,
    },
    { legalBasis: 'commercial' },
  )
  assert.deepEqual(
    grounds.map(({ value }) => value),
    ['clause A4', 'clause A3', 'clause A5', ...refusalReasons.map((reason) => `reason ${reason}`)],
  )
  assert.equal(grounds[0]?.check?.outcome, 'block')
})
