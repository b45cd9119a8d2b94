import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '#domain/actor.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { amend, assign, end, type Handled, propose, record, reopen } from './handle.ts'
import type { UnassignedParcel } from './parcel.ts'
import { formatParcelNumber, parseParcelNumber } from './parcel-number.ts'
import { parcelObstacle, parcelStatuses, parcelTransitions, parcelVerbs } from './transitions.ts'

// A Tuesday, 10 h in Paris.
const start = '2026-11-24T09:00:00.000Z'
let ids = 0
const person = (...roles: Role[]): Actor => ({ id: 'someone', roles, locale: 'fr' })
const act = (now = start, actor = person('returns_agent')): Act => ({ actor, now, newId: () => `id-${++ids}`, policy: technostok })

const known = {
  id: 'p',
  number: 'BOX-2026-000001-X',
  carrier: null,
  tracking: '8R1',
  reference: null,
  quantity: 1,
  serials: ['SN-1'],
  sender: 'M. Kermor',
  contents: 'un écran',
  place: 'Q3',
  originReturnId: null,
}
const done = (decided: Handled | Refusal): Handled => (isRefusal(decided) ? assert.fail(decided.code) : decided)
const codeOf = (decided: Handled | Refusal): string | null => (isRefusal(decided) ? decided.code : null)
const waiting = (): UnassignedParcel => done(record(known, act())).next

test('a parcel is promised an owner within five working days', () => {
  const { next, event } = done(record(known, act()))
  assert.equal(next.status, 'waiting')
  assert.deepEqual([event.verb, event.from, event.to, event.actorRole], ['record', 'start', 'waiting', 'returns_agent'])
  assert.deepEqual(
    next.clocks.map(({ kind, due }) => [kind, due]),
    [['unassigned_parcel', '2026-12-01T09:00:00.000Z']],
  )
})

test('no event holds what is written on the box, or in it', () => {
  const parcel = waiting()
  const changed = done(amend(parcel, { known: { sender: 'Mme Roy', contents: 'deux écrans', place: 'Q4' }, photos: 2 }, act()))
  assert.deepEqual(changed.event.data, { fields: ['sender', 'contents', 'place'], photos: 2 })
  assert.equal(codeOf(amend(parcel, { known: { place: 'Q3' }, photos: 0 }, act())), 'nothing_changed')
})

test('the promise runs on while a customer is asked, and is kept by whatever ends the case', () => {
  const asked = done(propose(waiting(), 'talk', act())).next
  assert.deepEqual([asked.status, asked.conversationId, asked.clocks[0]?.endedAt], ['proposed', 'talk', null])
  for (const over of [assign(asked, { returnId: 'r', takesGoods: true }, act()), end(asked, { ending: 'sent_on', tracking: null }, act())])
    assert.equal(done(over).next.clocks[0]?.outcome, 'met')
  const late = done(assign(asked, { returnId: 'r', takesGoods: true }, act('2026-12-04T09:00:00.000Z')))
  assert.equal(late.next.clocks[0]?.outcome, 'breached')
})

test('a return that expects nothing takes no parcel', () =>
  assert.equal(codeOf(assign(waiting(), { returnId: 'r', takesGoods: false }, act())), 'return_expects_nothing'))

test('what was assigned or ended by mistake waits again, with a promise of its own', () => {
  const assigned = done(assign(waiting(), { returnId: 'r', takesGoods: true }, act())).next
  const { next, event } = done(reopen(assigned, act()))
  assert.deepEqual([next.status, next.returnId, next.endedAt, next.clocks.length], ['waiting', null, null, 2])
  assert.deepEqual(event.data, { return: 'r' })
})

test('it goes back to its sender with a tracking number only', () => {
  assert.equal(codeOf(end(waiting(), { ending: 'returned_to_sender', tracking: null }, act())), 'tracking_needed')
  assert.equal(done(end(waiting(), { ending: 'returned_to_sender', tracking: '8R9' }, act())).next.endingTracking, '8R9')
})

test('goods of an unknown owner are kept for sixty days, to their last instant', () => {
  const dispose = (now: string) => end(waiting(), { ending: 'disposed', tracking: null }, act(now))
  assert.equal(codeOf(dispose('2027-01-23T22:59:59.999Z')), 'parcel_still_kept')
  assert.equal(done(dispose('2027-01-23T23:00:00.000Z')).next.status, 'ended')
})

test('what the table does not name cannot happen, and nobody else may do it', () => {
  for (const status of parcelStatuses)
    for (const verb of parcelVerbs) {
      const named = (parcelTransitions[verb].from as readonly string[]).includes(status)
      assert.equal(parcelObstacle({ status }, verb) === undefined, named, `${verb} from ${status}`)
    }
  const roles: readonly Role[] = ['customer', 'finance', 'admin', 'api_key']
  for (const role of roles) assert.equal(codeOf(propose(waiting(), 'talk', act(start, person(role)))), 'role_may_not')
  for (const role of ['support', 'manager'] as const) assert.equal(codeOf(propose(waiting(), 'talk', act(start, person(role)))), null)
})

test('a number is read however it is typed, and a slip in it is seen', () => {
  const number = formatParcelNumber(2026, 17) ?? ''
  assert.match(number, /^BOX-2026-000017-[\dA-Z]$/)
  assert.equal(parseParcelNumber(number.toLowerCase().replaceAll('-', ' ')), number)
  const wrong = parseParcelNumber(number.replace('17', '71'))
  assert.equal(isRefusal(wrong) && wrong.code, 'parcel_number_check')
  const other = parseParcelNumber(number.replace('BOX', 'RMA'))
  assert.equal(isRefusal(other) && other.code, 'parcel_number_malformed')
})
