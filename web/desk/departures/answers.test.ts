import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../ui/api/problem.ts'
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

test('the same words, sent again after a lost answer, are the same intention; other words, or after a refusal, are another', () => {
  const intention = (body = 'Bonjour'): string => {
    postAnswer({ ...one, body })
    return allAnswers().going[0]?.intention ?? ''
  }
  const lost = problemOf(new TypeError('Failed to fetch'), true)
  const first = intention()
  answerHasStayed(one.path, lost)
  assert.equal(intention(), first)
  answerHasStayed(one.path, lost)
  assert.notEqual(intention('Bonsoir'), first)
  answerHasStayed(one.path, { ...lost, status: 409, code: 'stale_version' })
  assert.notEqual(intention(), first)
  answerHasLeft(one)
})
