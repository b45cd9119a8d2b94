import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waysToAsk } from '#domain/actor.ts'
import { behalfVerbs, doableFor, isOwnOffer, viaOf } from './behalf-verbs.ts'

const all = Object.fromEntries(behalfVerbs.map((verb) => [verb, null]))
const unit = (open: boolean) => ({ id: open ? 'U1' : 'U2', objection: { due: '', open } })
const view = (over: object = {}) => ({ legalBasis: 'commercial', settlements: [], lines: [], staff: { behalf: all }, ...over }) as never
const doable = (over: object): string[] => behalfVerbs.filter((verb) => doableFor(verb, view(over)))

test('how the customer asked is recorded where it is said, and otherwise that they did', () => {
  assert.deepEqual(waysToAsk.map(viaOf), waysToAsk)
  assert.deepEqual([viaOf(''), viaOf(undefined), viaOf('fax')], [true, true, true])
})

test('what has nothing to be done to is not offered', () =>
  assert.deepEqual(doable({}), ['provide_details', 'confirm_shipment', 'give_account', 'cancel']))

test('nobody says for a customer that a battery was posted which nobody may post', () =>
  assert.deepEqual(doable({ staff: { behalf: { ...all, confirm_shipment: 'not_to_be_posted' } } }), [
    'provide_details',
    'give_account',
    'cancel',
  ]))

test('an offer is answered while it waits; a right is given up by the customer alone', () => {
  const offered = { settlements: [{ id: 'S', state: 'offered' }] }
  assert.ok(doable(offered).includes('accept_settlement'))
  assert.deepEqual(
    doable({ ...offered, legalBasis: 'withdrawal' }).filter((verb) => verb.endsWith('settlement')),
    ['decline_settlement'],
  )
})

test('whoever made the offer is told that somebody else accepts it, where it could be accepted', () => {
  const own = { settlements: [{ id: 'S', state: 'offered' }], staff: { behalf: { ...all, accept_settlement: 'own_offer' } } }
  assert.ok(doable(own).includes('accept_settlement') && isOwnOffer('accept_settlement', view(own)))
  assert.ok(!isOwnOffer('decline_settlement', view(own)))
  assert.ok(!doable({ ...own, legalBasis: 'withdrawal' }).includes('accept_settlement'))
})

test('another look is asked for while its window is open', () => {
  assert.ok(doable({ lines: [{ units: [unit(true), unit(false)] }] }).includes('contest'))
  assert.ok(!doable({ lines: [{ units: [unit(false)] }] }).includes('contest'))
})

test('whoever may not is offered nothing', () => assert.deepEqual(doable({ staff: { behalf: {} } }), []))
