import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kept } from '../../../ui/kept/kept.ts'
import { carryBegun } from './begun.ts'

function keeping(given: Record<string, unknown>): { kept: Kept; all: Map<string, unknown> } {
  const all = new Map(Object.entries(given))
  return {
    all,
    kept: { get: (name) => all.get(name) ?? null, put: (name, value) => void all.set(name, value), drop: (name) => void all.delete(name) },
  }
}

test('an answer and a note that were begun go along to what a conversation becomes', () => {
  const { kept, all } = keeping({ 'draft.answer.C': 'Bonjour', 'draft.note.C': 'À voir', 'draft.answer.D': 'Autre' })
  carryBegun(kept, { from: 'C', to: 'RMA-1' })
  assert.deepEqual(Object.fromEntries(all), { 'draft.answer.RMA-1': 'Bonjour', 'draft.note.RMA-1': 'À voir', 'draft.answer.D': 'Autre' })
})

test('what was begun there stands, and neither is lost', () => {
  const { kept, all } = keeping({ 'draft.answer.C': 'Ici', 'draft.answer.RMA-1': 'Là' })
  carryBegun(kept, { from: 'C', to: 'RMA-1' })
  assert.deepEqual(Object.fromEntries(all), { 'draft.answer.C': 'Ici', 'draft.answer.RMA-1': 'Là' })
})
