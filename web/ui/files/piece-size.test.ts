import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LEAST_PART_BYTES, MOST_PART_BYTES } from '#domain/file/limits.ts'
import { FIRST_PIECE_BYTES, nextPieceBytes } from './piece-size.ts'

test('pieces grow on a good line and shrink on a bad one, within what the server takes', () => {
  assert.equal(nextPieceBytes(FIRST_PIECE_BYTES, true), FIRST_PIECE_BYTES * 2)
  assert.ok(nextPieceBytes(FIRST_PIECE_BYTES, false) < FIRST_PIECE_BYTES)
  let bytes = FIRST_PIECE_BYTES
  for (let i = 0; i < 20; i++) bytes = nextPieceBytes(bytes, true)
  assert.ok(bytes <= MOST_PART_BYTES)
  for (let i = 0; i < 20; i++) bytes = nextPieceBytes(bytes, false)
  assert.equal(bytes, LEAST_PART_BYTES)
})
