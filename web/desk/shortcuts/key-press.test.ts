import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSingleCharacter, type Press, shortcutOf } from './key-press.ts'

const press = (over: Partial<Press>): string | undefined =>
  shortcutOf({ key: 'j', ctrlKey: false, metaKey: false, altKey: false, typing: false, inDialog: false, pressing: false, ...over })

test('a letter is its shortcut, in either case', () => {
  assert.equal(press({}), 'j')
  assert.equal(press({ key: 'J' }), 'j')
})

test('letters mean nothing while one types', () => assert.equal(press({ typing: true }), undefined))

test('Enter presses what has the focus before it is a shortcut', () => {
  assert.equal(press({ key: 'Enter' }), 'Enter')
  assert.equal(press({ key: 'Enter', pressing: true }), undefined)
  assert.equal(press({ key: 'Enter', ctrlKey: true, pressing: true }), 'Ctrl+Enter')
  assert.equal(press({ pressing: true }), 'j')
})

test('Ctrl and Enter mean the same with the Mac’s key, also while one types', () => {
  assert.equal(press({ key: 'Enter', ctrlKey: true, typing: true }), 'Ctrl+Enter')
  assert.equal(press({ key: 'Enter', metaKey: true, typing: true }), 'Ctrl+Enter')
})

test('the browser keeps its own combinations', () => {
  assert.equal(press({ key: 'k', ctrlKey: true }), undefined)
  assert.equal(press({ altKey: true }), undefined)
})

test('a dialog keeps every key', () => assert.equal(press({ key: 'Enter', ctrlKey: true, inDialog: true }), undefined))

test('only what is one character can be switched off', () => {
  assert.equal(isSingleCharacter('?'), true)
  assert.equal(isSingleCharacter('Enter'), false)
})
