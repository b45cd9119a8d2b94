import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { statuses } from '#domain/return/status.ts'
import { verbs } from '#domain/return/transitions.ts'
import { transitionsDocument } from './document.ts'

const document = transitionsDocument()

test('docs/transitions.md is what the table says', async () => {
  assert.equal(await readFile(join(import.meta.dirname, '../../docs/transitions.md'), 'utf8'), document)
})

test('every state is in the diagram, entered by some arrow, and every verb has its row', () => {
  for (const status of statuses) assert.match(document, new RegExp(`--> ${status}:`), status)
  for (const verb of verbs) assert.match(document, new RegExp(`^\\| \`${verb}\` \\|`, 'm'), verb)
})

test('a row names who may, the manager included, and every state it starts from', () => {
  assert.match(document, /^\| `void_resolution` \| `resolving`, `closed` \| `resolving` \| finance, manager \|$/m)
  assert.match(document, /^\| `lapse` \| `needs_details`, `approved` \| `expired` \| system \|$/m)
  assert.match(document, /^\| `offer_settlement` \| any open state \| same \| support, manager, API key \|$/m)
  assert.match(document, /^\| `escalate` \| any but `closed` \|/m)
  assert.match(document, /^ {2}\[\*\] --> submitted: submit$/m)
  assert.match(document, /^ {2}approved --> expired: lapse$/m)
})
