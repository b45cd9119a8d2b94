import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/support/database.ts'

test('what was merged into one that was merged later leads to where that one goes on', async (t) => {
  const { pool } = await testDatabase(t)
  const [a, b, c, alone] = Array.from({ length: 4 }, () => crypto.randomUUID())
  const given = (id: string | undefined, into: string | null) =>
    pool.query(`insert into conversations (id, status, merged_into, version, sequence, opened_at) values ($1, $2, $3, 1, 1, now())`, [
      id,
      into === null ? 'open' : 'merged',
      into,
    ])
  await given(c, null)
  await given(b, c ?? null)
  await given(a, b ?? null)
  await given(alone, c ?? null)
  await pool.query(await readFile(new URL('../../../migrations/0063-merged-chains.sql', import.meta.url), 'utf8'))
  const { rows } = await pool.query(`select id, merged_into as into from conversations where merged_into is not null`)
  assert.deepEqual(new Map(rows.map(({ id, into }) => [id, into])), new Map([a, b, alone].map((id) => [id, c])))
})
