import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { executeResolution } from './execute-resolution.ts'
import { offer } from './offer-settlement.ts'
import { showReturn } from './show-return.ts'

const desk = await testDesk()
const { finance, support } = desk.actors

test('a customer’s copy of a return holds no id of staff: not of who offered, nor of who paid (invariant 7)', async () => {
  const { number, customer, resolutions } = await returnAt(desk, 'resolving')
  const offered = { number, kind: 'discount' as const, amount: 100, goods: 'come_back' as const, message: 'Un geste ?' }
  await desk.must(offer, support, offered)
  const [owed] = resolutions
  const key = { principal: finance.id ?? '', route: 'execution', key: 'k-1', requestHash: '00'.repeat(32) }
  await desk.must(executeResolution, finance, { number, resolutionId: owed?.id ?? '', reference: 'VIR-1' }, { idempotency: key })
  const copyOf = async (actor: Actor): Promise<string> => {
    const view = await ask(showReturn, { actor, input: { number } }, desk.world)
    assert.ok(!isRefusal(view))
    return JSON.stringify(view)
  }
  for (const { id } of [finance, support]) {
    assert.ok((await copyOf(support)).includes(id ?? 'nobody'))
    assert.ok(!(await copyOf(customer)).includes(id ?? ''))
  }
})

test('what the dock noted of a unit for itself is not told to its customer; what was decided, when and why is', async () => {
  const { number, customer } = await returnAt(desk, 'resolving')
  const unitFor = async (actor: Actor) => {
    const view = await ask(showReturn, { actor, input: { number } }, desk.world)
    assert.ok(!isRefusal(view))
    return view.lines[0]?.units[0]
  }
  const [shown, kept] = [await unitFor(customer), await unitFor(support)]
  assert.ok(kept?.observed && kept.disposition)
  assert.deepEqual(shown, { ...kept, observed: null, grade: null, disposition: null })
})
