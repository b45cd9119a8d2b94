import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { test } from 'node:test'
import { testDatabase } from '../../tests/support/database.ts'
import type { Change } from '#application/change.ts'
import { listenForChanges } from './listen.ts'

test('changes are heard from any connection, and a lost connection comes back and says that more may have changed', async (t) => {
  const { connection, pool } = await testDatabase(t)
  const heard = new EventEmitter()
  const changes = await listenForChanges(connection, { pauseMs: 1 })
  const stop = changes.subscribe((change) => heard.emit('change', change))
  const next = async (): Promise<Change> => (await once(heard, 'change'))[0]

  const told = next()
  await pool.query(`select pg_notify('live', '019ac000-0000-7000-8000-000000000001 7')`)
  assert.deepEqual(await told, { returnId: '019ac000-0000-7000-8000-000000000001', sequence: 7 })

  const read = next()
  await pool.query(`select pg_notify('live', '019ac000-0000-7000-8000-000000000001 read')`)
  assert.deepEqual(await read, { returnId: '019ac000-0000-7000-8000-000000000001', sequence: null })

  const everything = next()
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'navette live' and datname = current_database()`,
  )
  assert.equal(await everything, 'everything')

  const again = next()
  await pool.query(`select pg_notify('live', '019ac000-0000-7000-8000-000000000002 1')`)
  assert.deepEqual(await again, { returnId: '019ac000-0000-7000-8000-000000000002', sequence: 1 })

  stop()
  await changes.stop()
  // A connection left open would keep this waiting for ever; a closed one leaves the list a moment after.
  const open = `select from pg_stat_activity where application_name = 'navette live' and datname = current_database()`
  while ((await pool.query(open)).rowCount !== 0);
})
