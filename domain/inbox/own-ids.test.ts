import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownId, ownReferences, replyTokens } from './own-ids.ts'

const id = '019ab000-0000-7000-8000-000000000001'
const other = '019ab000-0000-7000-8000-000000000002'
const token = 'ab'.repeat(20)

test('our own Message-IDs are known by their form and our domain', () => {
  assert.deepEqual(ownId(`<mail.${id}@shop.example>`, 'Shop.example'), { kind: 'mail', id })
  assert.deepEqual(ownId(`<return.${id}@shop.example>`, 'shop.example'), { kind: 'thread', id })
  for (const foreign of [
    `<mail.${id}@evil.example>`,
    '<mail.1@shop.example>',
    `<x.mail.${id}@shop.example>`,
    '',
    `<mail.${id}@shop.example>\nx`,
  ])
    assert.equal(ownId(foreign, 'shop.example'), undefined, foreign)
})

test('what is answered comes first, then the newest reference', () =>
  assert.deepEqual(
    ownReferences(
      { inReplyTo: `<mail.${other}@shop.example>`, references: `<return.${id}@shop.example> <x@y.example> <mail.${id}@shop.example>` },
      'shop.example',
    ),
    [
      { kind: 'mail', id: other },
      { kind: 'mail', id },
      { kind: 'thread', id },
    ],
  ))

test('ten thousand references are looked at from the end', () => {
  const many = `<return.${id}@shop.example> ${'<a@b.example> '.repeat(10_000)}`
  assert.deepEqual(ownReferences({ inReplyTo: '', references: many }, 'shop.example'), [])
  assert.deepEqual(ownReferences({ inReplyTo: '', references: `${many}<mail.${id}@shop.example>` }, 'shop.example'), [{ kind: 'mail', id }])
})

test('a reply address holds its secret, whatever its letters were made of', () => {
  assert.deepEqual(replyTokens([`Reply+${token.toUpperCase()}@Shop.example`, `reply+${token}@shop.example`], 'reply@shop.example'), [token])
  for (const wrong of [
    `reply+${token}@evil.example`,
    'reply+@shop.example',
    'reply@shop.example',
    `reply+${token}x@shop.example`,
    "reply+' or 1=1@shop.example",
  ])
    assert.deepEqual(replyTokens([wrong], 'reply@shop.example'), [], wrong)
})
