import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenario } from '../../tests/support/scenario.ts'
import { facets } from './facets.ts'

const of = (rma: Parameters<typeof facets>[0], skus: readonly string[] = []): readonly string[] => facets(rma, { skus })

test('a return is found by its lane, its type, its tier, its reasons and whose it is', () => {
  const { rma } = scenario()
  const found = of(rma)
  for (const one of ['lane:to_answer', `type:${rma.type}`, 'agent:nobody']) assert.ok(found.includes(one), one)
  assert.ok(!found.includes('lane:escalated'))
  assert.deepEqual(found, [...new Set(found)].sort(), 'each once, in order')
})

test('it moves with what happens: another lane, an escalation, an agent', () => {
  const it = scenario().run('escalate', 'approve', ['assign', { assignee: 'P' }])
  const found = of(it.rma)
  for (const one of ['lane:waiting', 'agent:P']) assert.ok(found.includes(one), one)
  assert.ok(!found.includes('lane:to_answer') && !found.includes('agent:nobody'))
})

test('a refusal’s clause is one to be found by', () => assert.ok(of(scenario().run('reject').rma).includes('clause:A3')))

test('a family of products is found by how their SKUs begin, however they are written', () => {
  const found = of(scenario().rma, ['tk-ecr-27q'])
  assert.deepEqual(
    found.filter((one) => one.startsWith('sku:')),
    ['sku:TK', 'sku:TK-ECR', 'sku:TK-ECR-27Q'],
  )
})
