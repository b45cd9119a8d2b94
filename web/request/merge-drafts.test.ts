import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeDrafts } from './merge-drafts.ts'
import { blankDraft, lineOf, type RequestDraft, withLine } from './request-draft.ts'

const base: RequestDraft = withLine({ ...blankDraft, type: 'standard_warranty', chosen: ['a', 'b'] }, 'a', {
  note: 'Avant',
  pleas: { A4: 'x' },
})

test('a note typed on one device and a message on another are both there, in one product or in two', () => {
  const merged = mergeDrafts(base, withLine(base, 'a', { note: 'Moi' }), withLine(base, 'a', { dockMessage: 'Eux' }))
  assert.deepEqual([merged && lineOf(merged, 'a').note, merged && lineOf(merged, 'a').dockMessage], ['Moi', 'Eux'])
  const two = mergeDrafts(base, withLine(base, 'a', { note: 'Moi' }), withLine(base, 'b', { note: 'Eux' }))
  assert.deepEqual([two && lineOf(two, 'a').note, two && lineOf(two, 'b').note], ['Moi', 'Eux'])
})

test('a product that both have only begun to describe was blank to both', () => {
  const merged = mergeDrafts(base, withLine(base, 'b', { note: 'Moi' }), withLine(base, 'b', { dockMessage: 'Eux' }))
  assert.deepEqual([merged && lineOf(merged, 'b').note, merged && lineOf(merged, 'b').dockMessage], ['Moi', 'Eux'])
})

test('pleas are told apart by clause', () => {
  const merged = mergeDrafts(base, withLine(base, 'a', { pleas: { A4: 'x', A3: 'y' } }), withLine(base, 'a', { pleas: { A4: 'z' } }))
  assert.deepEqual(merged && lineOf(merged, 'a').pleas, { A4: 'z', A3: 'y' })
})

test('two words for one field are nobody’s but the user’s to choose between', () => {
  assert.equal(mergeDrafts(base, withLine(base, 'a', { note: 'Moi' }), withLine(base, 'a', { note: 'Eux' })), undefined)
  assert.equal(mergeDrafts(base, { ...base, chosen: ['a'] }, { ...base, chosen: ['b'] }), undefined)
})

test('the order in which the database keeps its keys is no change', () => {
  const { lines, chosen, type } = withLine(base, 'b', { pleas: { B: '2', A: '1' } })
  const mine: RequestDraft = { lines, chosen, type }
  const kept = withLine(base, 'b', { pleas: { A: '1', B: '2' } })
  assert.deepEqual(mergeDrafts(mine, mine, withLine(kept, 'a', { note: 'Eux' })), withLine(kept, 'a', { note: 'Eux' }))
})

test('the same word twice is one', () => {
  const both = withLine(base, 'a', { note: 'Pareil' })
  assert.deepEqual(mergeDrafts(base, both, structuredClone(both)), both)
})

test('another type is not put beside what was typed under the old one', () => {
  assert.equal(mergeDrafts(base, { ...base, type: 'convenience' }, withLine(base, 'a', { note: 'Eux' })), undefined)
  assert.deepEqual(mergeDrafts(base, base, { ...base, type: 'convenience' }), { ...base, type: 'convenience' })
})

test('of a draft that was given up elsewhere, what is typed here is not thrown away unseen', () => {
  assert.equal(mergeDrafts(base, withLine(base, 'a', { note: 'Moi' }), blankDraft), undefined)
})
