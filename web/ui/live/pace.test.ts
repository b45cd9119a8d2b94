import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { paced } from './pace.ts'

/** A paced act and the moments at which it was done, on a clock of its own. */
function onClock({ mock }: TestContext) {
  mock.timers.enable({ apis: ['setTimeout'] })
  let now = 0
  mock.method(performance, 'now', () => now)
  const done: number[] = []
  const { ask, stop } = paced(() => done.push(now), { gatherMs: 250, spreadMs: 100, restMs: 4_000 }, { random: () => 0.5 })
  const pass = (ms: number): void => {
    for (let i = 0; i < ms; i += 50) {
      now += 50
      mock.timers.tick(50)
    }
  }
  return { ask, stop, pass, done }
}

test('what is asked for several times in a moment is done once, a little later', (t) => {
  const { ask, pass, done } = onClock(t)
  ask()
  pass(100)
  ask()
  pass(1_000)
  assert.deepEqual(done, [300])
})

test('asked for without end, it rests between, and what was asked for last is done', (t) => {
  const { ask, pass, done } = onClock(t)
  for (let i = 0; i < 100; i++) {
    ask()
    pass(100)
  }
  pass(5_000)
  assert.deepEqual(done, [300, 4_350, 8_400, 12_450])
})

test('stopped, it does nothing more', (t) => {
  const { ask, stop, pass, done } = onClock(t)
  ask()
  stop()
  pass(1_000)
  assert.deepEqual(done, [])
})
