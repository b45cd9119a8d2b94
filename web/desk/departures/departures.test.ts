import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allGoing, depart, type Departure, hasLeft, hasStayed, takeBack } from './departures.ts'

const one = (number: string): Omit<Departure, 'leavesAt'> => ({ number }) as unknown as Departure
const going = (): string[] => allGoing().map(({ number }) => number)

test('several leave side by side, and one that is taken back does not', () => {
  depart(one('A'))
  depart(one('B'))
  takeBack('A')
  assert.deepEqual(going(), ['B'])
  hasLeft('B')
  assert.deepEqual(going(), [])
})

test('a return’s second decision takes the first one’s place', () => {
  depart(one('A'))
  depart(one('A'))
  assert.deepEqual(going(), ['A'])
  hasStayed('A', 'left')
  assert.deepEqual(going(), [])
})
