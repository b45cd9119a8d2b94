import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankLine, type LineDraft, type RequestDraft } from '../../request/request-draft.ts'
import { hasUnsaid, sameForAll } from './same-for-all.ts'

const door = (type: string, resolutions: readonly ('refund' | 'credit')[]) => ({ type, resolutions })
const order = {
  items: [
    { id: 'a', doors: [door('convenience', ['refund', 'credit'])] },
    { id: 'b', doors: [door('convenience', ['refund', 'credit'])] },
    { id: 'c', doors: [door('convenience', ['refund'])] },
  ],
}
const said: LineDraft = {
  ...blankLine,
  quantity: 3,
  reason: 'not_needed',
  note: 'De trop.',
  seal: 'intact',
  condition: 'never_used',
  serials: ['SN-1'],
  pleas: { A4: 'Fermé.' },
  dockMessage: 'Sous film.',
  safety: { hot: 'no' },
  resolution: 'credit',
  files: [{ id: 'f', name: 'a.jpg', contentType: 'image/jpeg', size: 1, url: '', thumbnailUrl: null, internal: false }],
}
const drafted = (lines: RequestDraft['lines']): RequestDraft => ({ type: 'convenience', chosen: ['a', 'b', 'c'], lines })

test('what happened and what is wanted is said of all; serials, batteries, files and quantities are each one’s own', () => {
  const { b } = sameForAll(drafted({ a: said, b: { ...blankLine, quantity: 2 } }), 'a', order).lines
  assert.deepEqual(b, { ...said, quantity: 2, serials: [], safety: {}, files: [] })
})

test('nothing that was typed is replaced', () => {
  const typed = { ...blankLine, reason: 'too_many', dockMessage: 'Autre chose.', pleas: { A4: 'À moi.', A3: ' ' } }
  const { b } = sameForAll(drafted({ a: said, b: typed }), 'a', order).lines
  assert.deepEqual([b?.reason, b?.dockMessage, b?.pleas['A4']], ['too_many', 'Autre chose.', 'À moi.'])
})

test('a resolution that a product does not offer is not wanted of it', () => {
  assert.equal(sameForAll(drafted({ a: said }), 'a', order).lines['c']?.resolution, null)
})

test('a product that is not chosen stays as it is', () => {
  const draft = { ...drafted({ a: said, c: blankLine }), chosen: ['a', 'b'] }
  assert.equal(sameForAll(draft, 'a', order).lines['c'], blankLine)
})

test('it is offered while another product says less, and not after', () => {
  const draft = drafted({ a: said })
  assert.equal(hasUnsaid(draft, 'a', order), true)
  assert.equal(hasUnsaid(sameForAll(draft, 'a', order), 'a', order), false)
  assert.equal(hasUnsaid({ ...draft, chosen: ['a'] }, 'a', order), false)
})
