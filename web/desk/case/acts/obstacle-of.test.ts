import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { verbs } from '#domain/return/transitions.ts'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { obstacleOf, obstacleWords } from './obstacle-of.ts'

const view = (over: ReturnView['verbs']): ReturnView => ({ verbs: over, lines: [], resolutions: [] }) as unknown as ReturnView
const words = { t: speaker('fr', 'desk', 'words'), locale: 'fr' } as const

test('what somebody never may is told apart from what cannot be done now', () => {
  assert.equal(obstacleOf('reopen', view({})), undefined)
  assert.equal(obstacleOf('reopen', view({ reopen: null })), null)
  assert.equal(obstacleOf('reopen', view({ reopen: 'wrong_status' })), 'wrong_status')
})

test('what the state allows may still have nothing to act on', () =>
  assert.equal(obstacleOf('execute', view({ execute: null })), 'nothing_owed'))

test('a state that rules an act out is told by those that allow it', () =>
  assert.equal(
    obstacleWords('inspect', view({ inspect: 'wrong_status' }), words)?.replace(/[\u00A0\u202F]/g, ' '),
    'Seulement si le retour est reçu.',
  ))

test('several states are alternatives', () =>
  assert.match(obstacleWords('cancel', view({ cancel: 'wrong_status' }), words) ?? '', /à traiter, en attente de précisions ou accordé/))

test('every verb has words for its state', () => {
  for (const verb of verbs) assert.doesNotMatch(obstacleWords(verb, view({ [verb]: 'wrong_status' }), words) ?? '', /desk\./, verb)
})
