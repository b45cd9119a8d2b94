import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { filesOf } from './files-of.ts'

const file = (id: string): object => ({ id })

test('a file is listed once, with the product or the person that showed it', () => {
  const view = {
    lines: [{ name: 'Écran', files: [file('a')], units: [{ files: [file('b')] }] }],
    messages: [{ author: { name: 'Anne' }, files: [file('a'), file('c')] }],
  } as unknown as ReturnView
  assert.deepEqual(
    filesOf(view).map(({ file: { id }, of }) => [id, of]),
    [
      ['a', 'Écran'],
      ['b', 'Écran'],
      ['c', 'Anne'],
    ],
  )
})
