import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { cloneTemplate } from '../../tests/support/clone.ts'
import { describeSchema } from './catalogue.ts'
import { migrate, stillToApply } from './migrate.ts'
import type { Migration } from './migrations.ts'
import { openPool, type Connection } from './pool.ts'

const migration = (name: string, sql: string): Migration => ({ name, sql, hash: sql })
const one = migration('0001-one.sql', 'create table one (id int primary key)')
const two = migration('0002-two.sql', 'create table two (id int primary key, one int references one)')
const broken = migration('0002-broken.sql', 'create table two (id int); select * from nowhere')

/** An empty database: the clone's schema is emptied. */
async function emptyDatabase(t: TestContext): Promise<{ connection: Connection; pool: ReturnType<typeof openPool> }> {
  const clone = await cloneTemplate()
  const pool = openPool(clone.connection)
  await pool.query('drop schema public cascade; create schema public')
  t.after(async () => {
    await pool.end()
    await clone.drop()
  })
  return { connection: clone.connection, pool }
}

describe('migrations', () => {
  it('are applied in order, once', async (t) => {
    const { connection } = await emptyDatabase(t)
    assert.deepEqual(await migrate(connection, { migrations: [one] }), ['0001-one.sql'])
    assert.deepEqual(await migrate(connection, { migrations: [one, two] }), ['0002-two.sql'])
    assert.deepEqual(await migrate(connection, { migrations: [one, two] }), [])
  })

  it('are applied once by ten servers that start together', async (t) => {
    const { connection } = await emptyDatabase(t)
    const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(connection, { migrations: [one, two] })))
    assert.deepEqual(applied.flat(), ['0001-one.sql', '0002-two.sql'])
  })

  it('leave nothing of one that fails, and keep those before it', async (t) => {
    const { connection, pool } = await emptyDatabase(t)
    await assert.rejects(migrate(connection, { migrations: [one, broken] }), /0002-broken\.sql failed: relation "nowhere" does not exist/)
    assert.match(await describeSchema(pool), /create table one/)
    assert.doesNotMatch(await describeSchema(pool), /create table two/)
    assert.deepEqual(await migrate(connection, { migrations: [one, two] }), ['0002-two.sql'])
  })

  it('refuse a database of a newer version', () => {
    assert.throws(() => stillToApply([one, two], [one]), /newer Navette \(0002-two\.sql\): update/)
  })

  it('refuse a changed past, by its text or by its name', () => {
    assert.throws(() => stillToApply([{ name: one.name, hash: 'other' }], [one, two]), /0001-one\.sql .* not the one of this Navette/)
    assert.throws(() => stillToApply([{ name: '0001-uno.sql', hash: one.hash }], [one, two]), /0001-uno\.sql/)
  })

  it('refuse one put in before those already applied', () => {
    assert.throws(() => stillToApply([two], [one, two]), /0002-two\.sql/)
  })
})
