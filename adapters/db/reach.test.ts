import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkVersion, reach } from './reach.ts'

describe('an external database', () => {
  it('is refused when older than PostgreSQL 15', () => {
    assert.throws(() => checkVersion(140_018), /PostgreSQL 14, and Navette needs 15 or newer: upgrade/)
    assert.doesNotThrow(() => checkVersion(150_000))
    assert.doesNotThrow(() => checkVersion(180_004))
  })

  it('is refused without its password being told when it cannot be reached', async () => {
    await assert.rejects(reach('postgres://navette:hush@127.0.0.1:1/navette'), (error: Error) => {
      assert.match(error.message, /DATABASE_URL cannot be reached \(.*ECONNREFUSED/)
      assert.doesNotMatch(error.message, /hush/)
      return true
    })
  })
})
