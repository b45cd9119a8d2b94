import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#domain/actor.ts'
import { hasRole } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { Act } from '#domain/return/act.ts'
import { converse } from './act.ts'
import type { Conversation } from './conversation.ts'
import { close, escalate, markSpam, open, prove, release, reply, write } from './talk.ts'
import { conversationTransitions, conversationVerbs } from './transitions.ts'

let made = 0
const act = (role: Act['actor']['roles'][number], now = '2026-11-24T09:00:00.000Z'): Act => ({
  actor: { id: role === 'customer' ? 'C' : 'S', roles: [role], locale: 'fr' },
  now,
  policy: technostok,
  newId: () => `id-${++made}`,
})
const opening = { id: 'T', customerId: null, companyId: null, email: 'a@b.example', orderId: null, suspicions: [] }
const done = <T>(value: T): Exclude<T, { refused: true }> => {
  assert.ok(!isRefusal(value), JSON.stringify(value))
  return value as Exclude<T, { refused: true }>
}
const opened = (over: Partial<typeof opening> & { suspicions?: Conversation['suspicions'] } = {}): Conversation =>
  done(open({ ...opening, ...over }, act('customer'))).next
const statuses = ['held', 'open', 'answered', 'closed', 'spam', 'in_return', 'merged'] as const

test('a verb is done from the states of its row and from no other, by the roles of its row and by no other', () => {
  for (const verb of conversationVerbs) {
    if (verb === 'open') continue
    const { from, by, to } = conversationTransitions[verb]
    for (const status of statuses)
      for (const role of roles) {
        const before = { ...opened(), status }
        const landed = to.find((end) => end !== 'same') ?? status
        const answer = converse(before, { verb, act: act(role) }, (conversation) => ({
          conversation: { ...conversation, status: (to as readonly string[]).includes('same') ? status : landed },
        }))
        const may = by.some((allowed) => hasRole({ roles: [role] }, allowed))
        const can = (from as readonly string[]).includes(status)
        if (!may) assert.equal(isRefusal(answer) && answer.code, 'role_may_not', `${verb} ${role}`)
        else if (!can) assert.equal(isRefusal(answer) && answer.code, 'wrong_conversation_status', `${verb} ${status}`)
        else
          assert.deepEqual(
            [done(answer).event.from, done(answer).event.verb, done(answer).next.version],
            [status, verb, verb === 'assign' ? 1 : 2],
          )
      }
  }
})

test('a verb that lands beside its row is a fault', () => {
  assert.throws(() => converse(opened(), { verb: 'close', act: act('support') }, (c) => ({ conversation: { ...c, status: 'spam' } })))
})

test('48 h are promised from the first message, as B3 and B4 say, and met by the first public answer', () => {
  const first = opened()
  const [clock] = first.clocks
  assert.deepEqual([clock?.kind, clock?.due], ['reply', '2026-11-26T09:00:00.000Z'])
  const more = done(write(first, act('customer', '2026-11-24T10:00:00.000Z'))).next
  assert.equal(more.clocks.length, 1)
  const answered = done(reply(more, act('support', '2026-11-26T09:00:00.000Z'))).next
  assert.deepEqual([answered.status, answered.clocks[0]?.outcome, answered.assigneeId], ['answered', 'met', 'S'])
  const late = done(reply(more, act('support', '2026-11-26T09:00:00.001Z'))).next
  assert.equal(late.clocks[0]?.outcome, 'breached')
})

test('a new word of the customer’s opens again what was closed, with a promise of its own', () => {
  const closed = done(close(opened(), act('support'))).next
  assert.deepEqual([closed.status, closed.clocks[0]?.outcome], ['closed', 'void'])
  const again = done(write(closed, act('customer', '2026-11-25T09:00:00.000Z'))).next
  assert.deepEqual([again.status, again.clocks[1]?.due], ['open', '2026-11-27T09:00:00.000Z'])
})

test('an escalation promises 48 h of its own, once', () => {
  const escalated = done(escalate(done(reply(opened(), act('support'))).next, act('customer'))).next
  assert.deepEqual(
    [escalated.status, escalated.clocks.at(-1)?.kind, escalated.clocks.at(-1)?.due],
    ['open', 'escalation', '2026-11-26T09:00:00.000Z'],
  )
  const twice = escalate(escalated, act('customer'))
  assert.equal(isRefusal(twice) && twice.code, 'already_escalated')
  assert.equal(done(reply(escalated, act('manager'))).next.clocks.at(-1)?.outcome, 'met')
})

test('what is held promises nothing until the address is proven or a person looked, and then from that moment', () => {
  const held = opened({ suspicions: ['no_work'] } as never)
  assert.deepEqual([held.status, held.clocks], ['held', []])
  const later = '2026-11-24T12:00:00.000Z'
  const proven = done(prove(held, { customerId: 'C', companyId: null }, act('customer', later))).next
  assert.deepEqual(
    [proven.status, proven.customerId, proven.clocks[0]?.due, proven.suspicions],
    ['open', 'C', '2026-11-26T12:00:00.000Z', []],
  )
  assert.equal(done(release(held, act('support', later))).next.clocks[0]?.due, '2026-11-26T12:00:00.000Z')
})

test('spam is owed no answer, and is not lost: a person takes it back, or the customer writes again', () => {
  const spam = done(markSpam(opened(), act('support'))).next
  assert.deepEqual([spam.status, spam.clocks[0]?.outcome], ['spam', 'void'])
  assert.equal(done(release(spam, act('support'))).next.status, 'open')
  assert.equal(done(write(spam, act('customer'))).next.status, 'open')
})

test('thanks and nothing besides open nothing again where all was said, and end no promise where something is owed', () => {
  const promised = (it: Conversation): number => it.clocks.filter(({ endedAt }) => endedAt === null).length
  const thanked = (it: Conversation): Conversation => done(write(it, act('customer', '2026-11-25T09:00:00.000Z'), { thanks: true })).next
  const answered = done(reply(opened(), act('support'))).next
  const closed = done(close(opened(), act('support'))).next
  for (const [before, status, owed] of [
    [answered, 'answered', 0],
    [closed, 'closed', 0],
    [opened(), 'open', 1],
    [done(markSpam(opened(), act('support'))).next, 'spam', 0],
    [opened({ suspicions: ['no_work'] } as never), 'held', 0],
  ] as const) {
    const after = thanked(before)
    assert.deepEqual([after.status, promised(after)], [status, owed])
    assert.equal(after.sequence, before.sequence + 1)
  }
})
