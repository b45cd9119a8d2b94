import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '../../tests/support/database.ts'

const { pool } = await testDatabase()

async function read(expression: string): Promise<unknown> {
  return (await pool.query<{ value: unknown }>(`select ${expression} as value`)).rows[0]?.value
}

describe('a value from PostgreSQL', () => {
  const instants = [
    ['2026-11-24 03:41:00+00', '2026-11-24T03:41:00.000Z'],
    ['2026-11-24 03:41:00.5+00', '2026-11-24T03:41:00.500Z'],
    ['2026-11-24 03:41:00.123456+00', '2026-11-24T03:41:00.123Z'],
    ['2026-03-29 02:30:00+02', '2026-03-29T00:30:00.000Z'],
  ] as const
  for (const zone of ['UTC', 'Europe/Paris', 'Asia/Kolkata']) {
    it(`is an instant in UTC with milliseconds, whatever the session's zone (${zone})`, async () => {
      const client = await pool.connect()
      try {
        await client.query(`set time zone '${zone}'`)
        for (const [said, expected] of instants) {
          const { rows } = await client.query<{ value: string }>('select $1::timestamptz as value', [said])
          assert.equal(rows[0]?.value, expected)
        }
      } finally {
        client.release(true)
      }
    })
  }

  it('is a local date as text', async () => assert.equal(await read(`date '2026-11-24'`), '2026-11-24'))

  it('is a number where an int8 is safe', async () => assert.equal(await read('9007199254740991::int8'), Number.MAX_SAFE_INTEGER))

  it('is a fault where an int8 is not', async () => {
    await assert.rejects(read('9007199254740992::int8'), /beyond JavaScript's safe integers/)
  })

  it('is text where it is numeric, so that nothing is rounded', async () => assert.equal(await read('0.1::numeric'), '0.1'))
})
