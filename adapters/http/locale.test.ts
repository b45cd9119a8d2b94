import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localeOf } from './locale.ts'

test('one plain language asked for wins over the person’s own', () => assert.equal(localeOf('en', 'fr'), 'en'))

test('a browser’s list gives way to the person’s own language', () => assert.equal(localeOf('en-GB,en;q=0.9,fr;q=0.8', 'fr'), 'fr'))

test('nobody is answered in the best of their list that we speak', () => {
  assert.equal(localeOf('de-DE,de;q=0.9,en;q=0.5,fr;q=0.4'), 'en')
  assert.equal(localeOf('en;q=0.3, fr;q=0.8'), 'fr')
  assert.equal(localeOf('fr;q=0,en'), 'en')
})

test('else French', () => {
  assert.equal(localeOf(undefined), 'fr')
  assert.equal(localeOf('de'), 'fr')
  assert.equal(localeOf(';;;q=,,'), 'fr')
})
