import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileView } from '#application/files/view.ts'
import { inOrder } from './in-order.ts'

const file = (id: string): FileView => ({ id, name: id, contentType: 'image/jpeg', size: 1, url: '', thumbnailUrl: null, internal: false })
const placeOf = new Map([
  ['a', 0],
  ['b', 1],
  ['c', 2],
])
const names = (files: readonly FileView[]): string => files.map(({ id }) => id).join('')

test('files stand as they were given, whichever arrives first', () => {
  for (const arrival of ['abc', 'cba', 'bca', 'cab']) {
    const files = arrival.split('').reduce<readonly FileView[]>((all, id) => inOrder(all, file(id), placeOf), [file('x')])
    assert.equal(names(files), 'xabc', arrival)
  }
})

test('a file that arrives twice is there once', () => {
  assert.equal(names(inOrder([file('a')], file('a'), placeOf)), 'a')
})
