import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { aDoor as door } from '../../../request/sample-order.ts'
import { advisedDoors } from './advice.ts'

test('a door that is the best for two things is advised once, with each of its reasons', () => {
  const say = speaker('fr', 'request')
  const t = Object.assign((key: Parameters<typeof say>[0], params?: Parameters<typeof say>[1]) => say(key, params), { locale: 'fr' })
  const best = [
    { matter: 'fault', type: 'a', why: 'open', over: 'b' },
    { matter: 'wrong_item', type: 'a', why: 'open', over: 'c' },
    { matter: 'mind', type: 'b', why: 'only', over: null },
  ] as const
  const all = ['a', 'b', 'c'].map((type) => door(type))
  const advised = advisedDoors([...best], { all, t: t as never })
  assert.deepEqual(
    advised.map(({ type, cases, whys }) => [type, cases.length, whys.length]),
    [
      ['a', 2, 2],
      ['b', 1, 1],
    ],
  )
})
