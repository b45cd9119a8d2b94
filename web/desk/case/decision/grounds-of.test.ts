import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalReasons } from '#domain/return/grounds.ts'
import { groundsOf } from './grounds-of.ts'

const check = (clause: string, outcome: string, code = 'window'): never => ({ clause, outcome, code }) as never
const line = (over: object = {}): Parameters<typeof groundsOf>[0] => ({
  assessment: {
    checks: [check('A1', 'ok'), check('A5', 'ok', 'condition'), check('A4', 'block'), check('A3', 'review'), check('A4', 'ok')],
  } as never,
  files: [],
  units: [],
  ...over,
})
const cited = (over: object = {}): string[] => groundsOf(line(over), { legalBasis: 'commercial' }).map(({ value }) => value)
const reasons = refusalReasons.map((reason) => `reason ${reason}`)

test('a refusal may cite each clause that stands against it once, what closes the line first, then our reasons', () => {
  assert.deepEqual(cited(), ['clause A4', 'clause A3', ...reasons])
  assert.equal(groundsOf(line(), { legalBasis: 'commercial' })[0]?.check?.outcome, 'block')
})

test('a clause that only the customer’s word meets is cited where something was shown that may belie it', () => {
  assert.deepEqual(cited({ files: [{ id: 'f' }] }), ['clause A4', 'clause A3', 'clause A5', ...reasons])
  assert.deepEqual(cited({ units: [{ files: [{ id: 'f' }] }] }), ['clause A4', 'clause A3', 'clause A5', ...reasons])
})
