import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secondsLeft, uploadObstacle } from './upload.ts'

test('a picture or a PDF of up to 15 MB may be sent', () => {
  assert.equal(uploadObstacle({ type: 'image/jpeg', size: 15_000_000 }), undefined)
  assert.equal(uploadObstacle({ type: 'application/pdf', size: 1 }), undefined)
})

test('what the server would refuse is refused before it is sent', () => {
  assert.equal(uploadObstacle({ type: 'video/mp4', size: 1 }), 'wrong-kind')
  assert.equal(uploadObstacle({ type: 'image/png', size: 15_000_001 }), 'too-large')
})

test('a type that the browser does not know is left to the server', () => assert.equal(uploadObstacle({ type: '', size: 1 }), undefined))

test('time left follows the speed so far, and is not guessed too early', () => {
  assert.equal(secondsLeft({ sent: 9_200_000, size: 14_400_000, elapsedMs: 14_000 }), 8)
  assert.equal(secondsLeft({ sent: 100, size: 200, elapsedMs: 500 }), undefined)
  assert.equal(secondsLeft({ sent: 200, size: 200, elapsedMs: 5_000 }), undefined)
})
