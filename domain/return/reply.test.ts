import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { scenario } from '../../tests/support/scenario.ts'
import { partly } from '../../tests/support/ways.ts'
import { transit } from './transit.ts'
import { lane, nextDue } from './lane.ts'
import { dockListsOf } from './dock-list.ts'
import { type Saying, spoken } from './reply.ts'
import { wantAnswer } from './want-answer.ts'
import type { Rma } from './rma.ts'

const at = '2026-11-16T09:00:00.000Z'
let made = 0

function says(rma: Rma, role: Role, saying: Partial<Saying> = {}): Rma {
  const act = { actor: { id: role, roles: [role], locale: 'fr' as const }, now: at, newId: () => `m${++made}`, policy: technostok }
  const by = role === 'customer' ? role : 'staff'
  return spoken(rma, { by, internal: false, calls: false, thanks: false, ...saying }, act)
}

function wants(rma: Rma, wanted: boolean): Rma {
  const actor = { id: 'S', roles: ['support' as const], locale: 'fr' as const }
  const decided = wantAnswer(rma, { wanted }, { actor, now: at, newId: () => `m${++made}`, policy: technostok })
  return isRefusal(decided) ? assert.fail(decided.code) : decided.next
}

const replies = (rma: Rma): string[] => rma.clocks.flatMap(({ kind, outcome }) => (kind === 'reply' ? [outcome ?? 'running'] : []))

describe('what the customer writes', () => {
  it('is to be answered within the promised 48 hours wherever the return stands, also after its end', () => {
    for (const s of [scenario().run('approve'), scenario().run('approve', 'receive'), scenario().run('cancel')]) {
      const asked = says(s.rma, 'customer')
      const due = asked.clocks.at(-1)?.due ?? ''
      assert.deepEqual([lane(asked), due], ['to_answer', '2026-11-18T09:00:00.000Z'], s.rma.status)
      assert.ok((nextDue(asked) ?? '') <= due)
      assert.equal(lane(says(asked, 'support')), lane(s.rma))
    }
  })

  it('promises one answer, however much is written; the review’s is promised already', () => {
    const approved = scenario().run('approve').rma
    assert.deepEqual(replies(says(says(approved, 'customer'), 'customer')), ['running'])
    assert.deepEqual(replies(says(scenario().rma, 'customer')), [])
  })

  it('may want no answer: customer service says so, a note leaves the promise', () => {
    const asked = says(scenario().run('approve').rma, 'customer')
    assert.deepEqual(replies(says(asked, 'support', { internal: true })), ['running'])
    assert.deepEqual(replies(wants(asked, false)), ['void'])
    assert.deepEqual(replies(says(asked, 'support')), ['met'])
  })

  it('wants none where it is thanks and nothing besides, until customer service says that it wants one', () => {
    const approved = scenario().run('approve').rma
    const thanked = says(approved, 'customer', { thanks: true })
    assert.equal(thanked, approved)
    const raised = wants(thanked, true)
    assert.deepEqual([lane(thanked), lane(raised), replies(raised)], ['waiting', 'to_answer', ['running']])
    assert.deepEqual(replies(says(says(approved, 'customer'), 'customer', { thanks: true })), ['running'])
  })

  it('does not take the goods from the dock', () => {
    const here = scenario().run('approve', 'receive').rma
    assert.deepEqual(dockListsOf(says(here, 'customer')), dockListsOf(here))
  })
})

describe('the dock’s call', () => {
  const here = scenario().run('approve', 'receive').rma
  const called = says(here, 'returns_agent', { internal: true, calls: true })

  it('puts the return among those to answer, until customer service says a word', () => {
    assert.deepEqual([lane(here), lane(called)], ['to_inspect', 'to_answer'])
    assert.equal(lane(says(called, 'returns_agent', { internal: true })), 'to_answer')
    for (const internal of [true, false]) assert.equal(lane(says(called, 'support', { internal })), 'to_inspect')
  })
})

describe('a contest', () => {
  it('is to be answered also while the other units are on their way, and after the end', () => {
    const waiting = partly(scenario()).run('contest').rma
    const ended = partly(scenario()).run('receive', 'inspect', 'execute', 'contest').rma
    for (const rma of [waiting, ended]) assert.deepEqual([lane(rma), transit(rma, at).agentWord], ['to_answer', 'contested'], rma.status)
  })
})
