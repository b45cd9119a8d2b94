import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#web/ui/words/read-catalogue.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { todoOf } from './todo.ts'

const t = speaker('en', 'portal')
type Waiting = Parameters<typeof todoOf>[0]
const todo = (over: Partial<Waiting>) =>
  todoOf({ number: 'RMA-1', status: 'approved', customerWord: 'approved', deadline: null, offered: false, ...over }, { t, locale: 'en' })
const due = (kind: string): ReturnRow['deadline'] => ({ kind, due: '2026-12-03T22:59:59.999Z' }) as ReturnRow['deadline']

test('a label is one press away, with the date it is good until', () => {
  const { title, href, file } = todo({ customerWord: 'label_ready', deadline: due('return_by') })
  assert.match(title, /^Send the parcel by 3/)
  assert.deepEqual([href, file], ['/api/v1/returns/RMA-1/label.pdf', true])
})

test('without a label, the return’s page says how to send it', () =>
  assert.deepEqual([todo({ deadline: due('return_by') }).href, todo({ deadline: due('return_by') }).file], ['/retours/RMA-1', false]))

test('without a date to send it by, nobody is told to send it', () => assert.equal(todo({}).title, 'See what comes next'))

test('another promise’s date is not the parcel’s', () =>
  assert.equal(todo({ customerWord: 'label_ready', deadline: due('escalation') }).title, 'Send the parcel'))

test('an offer comes first, then a question of ours', () => {
  assert.equal(todo({ offered: true, status: 'needs_details' }).title, 'Answer our offer')
  assert.equal(todo({ status: 'needs_details' }).title, 'Answer our request for details')
})
