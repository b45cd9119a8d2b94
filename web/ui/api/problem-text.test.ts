import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../words/read-catalogue.ts'
import { problemText } from './problem-text.ts'

const t = speaker('fr', 'ui')

test('a refusal says what the API said', () => {
  assert.deepEqual(problemText({ status: 409, code: 'wrong_status', title: 'Refusé', detail: 'Déjà approuvé.' }, t), {
    title: 'Refusé',
    detail: 'Déjà approuvé.',
  })
})

test('silence says that nothing is lost, and tells no network from no server', () => {
  assert.match(problemText({ status: 0, code: 'offline' }, t).detail ?? '', /hors ligne/)
  assert.match(problemText({ status: 0, code: 'unreachable' }, t).detail ?? '', /ne répond pas/)
  assert.match(problemText({ status: 502, code: 'http_502' }, t).detail ?? '', /ne répond pas/)
})

test('an ended session asks to log in again, whatever the API words', () => {
  assert.match(problemText({ status: 401, code: 'sign_in', detail: 'x' }, t).detail ?? '', /session a pris fin/)
})

test('a stale view says so where the API does not', () =>
  assert.match(problemText({ status: 412, code: 'stale_version' }, t).detail ?? '', /vient de changer/))
