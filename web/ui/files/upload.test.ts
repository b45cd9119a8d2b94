import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayPass, secondsLeft, uploadObstacle } from './upload.ts'

test('a picture or a PDF of up to 15 MB may be sent', () => {
  assert.equal(uploadObstacle({ type: 'image/jpeg', size: 15 * 2 ** 20 }), undefined)
  assert.equal(uploadObstacle({ type: 'application/pdf', size: 1 }), undefined)
})

test('what the server would refuse is refused before it is sent', () => {
  assert.equal(uploadObstacle({ type: 'video/mp4', size: 1 }), 'wrong-kind')
  assert.equal(uploadObstacle({ type: 'image/png', size: 15 * 2 ** 20 + 1 }), 'too-large')
  assert.equal(uploadObstacle({ type: 'image/png', size: 1 }, true), 'not-pdf')
  assert.equal(uploadObstacle({ type: 'application/pdf', size: 1 }, true), undefined)
})

test('a type that the browser does not know is left to the server', () => assert.equal(uploadObstacle({ type: '', size: 1 }), undefined))

test('an iPhone’s photo may be sent, an empty file not', () => {
  assert.equal(uploadObstacle({ type: 'image/heic', size: 1 }), undefined)
  assert.equal(uploadObstacle({ type: 'image/jpeg', size: 0 }), 'empty')
})

test('what a bad line or an ended session stopped may be tried again, a refused file not', () => {
  for (const status of [0, 401, 429, 500, 503]) assert.ok(mayPass({ status, code: 'x' }), String(status))
  for (const status of [403, 404, 413, 422]) assert.ok(!mayPass({ status, code: 'x' }), String(status))
})

test('time left follows the speed so far, and is not guessed too early', () => {
  assert.equal(secondsLeft({ sent: 9_200_000, size: 14_400_000, elapsedMs: 14_000 }), 8)
  assert.equal(secondsLeft({ sent: 100, size: 200, elapsedMs: 500 }), undefined)
  assert.equal(secondsLeft({ sent: 200, size: 200, elapsedMs: 5_000 }), undefined)
})
