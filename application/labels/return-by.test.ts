import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import type { World } from '#application/ports.ts'
import { reopenReturn } from '#application/returns/reopen-return.ts'
import { lapseReturn } from '#application/returns/lapse-return.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { returnByOfReturn, type ReturnByView } from './return-by.ts'

const desk = await testDesk()
const written: ReturnByView[] = []
const nothing = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array())
const returnBy = (entry: ReturnByView): Promise<Uint8Array> => {
  written.push(entry)
  return nothing()
}
const world: World = {
  ...desk.world,
  papers: { slip: nothing, label: nothing, commandSheet: nothing, code: nothing, statement: nothing, evidence: nothing, returnBy },
}
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
const ask = async (number: string, actor: Actor): Promise<string> => {
  const answer = await runErrand(returnByOfReturn, { actor, caller, input: { number } }, world)
  return isRefusal(answer) ? answer.code : answer.name
}
const last = (): ReturnByView => written.at(-1) ?? assert.fail('nothing was written')

test('the day to post by is the merchant’s local day, whatever the clock says in UTC', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  assert.equal(await ask(number, customer), `a-expedier-${number}.ics`)
  const { day, revision, expires, merchant } = last()
  // Fourteen days after the approval of 24 November; its last instant is 22:59:59.999 UTC.
  assert.deepEqual({ day, revision, expires, merchant }, { day: '2026-12-08', revision: 0, expires: true, merchant: 'Technostok' })
})

test('it is for whoever sees the return', async () => {
  const { number } = await returnAt(desk, 'approved')
  assert.equal(await ask(number, { id: newId(), customerId: newId(), roles: ['customer'], locale: 'fr' }), 'return_unknown')
  assert.equal(await ask(number, { id: null, roles: [], locale: 'fr' }), 'sign_in')
})

test('without a day to post by there is none', async () => {
  for (const state of ['submitted', 'shipped'] as const) {
    const { number, customer } = await returnAt(desk, state)
    assert.equal(await ask(number, customer), 'no_day_to_post_by')
  }
})

test('a day that is set anew replaces the one in the calendar', async (t) => {
  const { number, customer } = await returnAt(desk, 'approved')
  await ask(number, customer)
  const first = last()
  const before = desk.clock.now
  t.after(() => (desk.clock.now = before))
  desk.clock.now = '2026-12-10T09:00:00.000Z'
  await desk.must(lapseReturn, desk.actors.system, { number })
  await desk.must(reopenReturn, desk.actors.manager, { number, reason: 'Grève des transporteurs.' })
  await ask(number, customer)
  assert.deepEqual([last().uid, last().revision, last().day], [first.uid, 1, '2026-12-24'])
})
