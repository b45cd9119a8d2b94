import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allAnswers, answerHasLeft, answerHasStayed, hastenAnswer, holdAnswer, postAnswer } from './answers.ts'

const one = { path: '/returns/A', of: 'A', body: 'Bonjour', fileIds: [] }

test('an answer waits, is taken back, leaves at once when asked to, and its field is empty once it has left', () => {
  postAnswer(one)
  assert.ok((allAnswers().going[0]?.leavesAt ?? 0) > Date.now())
  holdAnswer(one.path)
  assert.deepEqual(allAnswers(), { going: [], stayed: {}, left: {} })
  postAnswer(one)
  hastenAnswer(one.path)
  assert.ok((allAnswers().going[0]?.leavesAt ?? Infinity) <= Date.now())
  answerHasStayed(one.path, 'left')
  assert.deepEqual(allAnswers(), { going: [], stayed: { '/returns/A': 'left' }, left: {} })
  postAnswer(one)
  answerHasLeft(one)
  assert.deepEqual(allAnswers(), { going: [], stayed: {}, left: { A: 1 } })
})
