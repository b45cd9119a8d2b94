import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDesk } from '../../tests/support/desk.ts'
import { eraseEverything } from './demo.ts'

test('a demo that is filled again counts everything from one', async () => {
  const { pool } = (await testDesk()).stores.database
  const names = ['rma_sequence', 'claim_sequence', 'stock_sequence', 'parcel_sequence']
  const next = async (name: string) => (await pool.query<{ n: number }>(`select nextval($1)::int as n`, [name])).rows[0]?.n
  for (const name of names) await next(name)
  await eraseEverything(pool)
  for (const name of names) assert.equal(await next(name), 1, name)
})
