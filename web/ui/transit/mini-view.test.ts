import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentStation, miniView } from './mini-view.ts'

test('the shuttle stands at its station, travelled line behind it, open dots before it', () => {
  const view = miniView(2, 'wait')
  assert.deepEqual(view.mark, { kind: 'shuttle', x: 41.2 })
  assert.equal(view.travelled, 'M8 8H41.2')
  assert.deepEqual(
    view.dots.map(({ reached }) => reached),
    [true, true, false, false, false],
  )
})

test('at the first station nothing is travelled yet', () => assert.equal(miniView(0, 'now').travelled, null))

test('a stopped line ends at a buffer and shows no later station', () => {
  const view = miniView(1, 'stop')
  assert.equal(view.mark?.kind, 'buffer')
  assert.equal(view.ahead, null)
  assert.deepEqual(view.dots, [{ x: 8, reached: true }])
})

test('a finished line is travelled whole, without a shuttle', () => {
  const view = miniView(5, 'end')
  assert.equal(view.mark, null)
  assert.equal(view.travelled, 'M8 8H91')
  assert.ok(view.dots.length === 6 && view.dots.every(({ reached }) => reached))
})

test('the current station of a large line is found for the small one', () => {
  assert.deepEqual(currentStation([{ state: 'done' }, { state: 'late' }, { state: 'next' }]), { station: 1, state: 'late' })
  assert.deepEqual(currentStation([{ state: 'done' }, { state: 'end' }]), { station: 1, state: 'end' })
})
