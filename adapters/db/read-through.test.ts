import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cloneTemplate } from '../../tests/support/clone.ts'
import { openPool } from './pool.ts'
import { hasRoom, readThrough } from './read-through.ts'

const clone = await cloneTemplate()
const pool = openPool(clone.connection)
after(async () => {
  await pool.end()
  await clone.drop()
})

const numbers = (to: number) => readThrough<{ n: number }>(pool, 'select n from generate_series(1, $1::int) n', [to])

test('reads all rows, a stretch at a time', async () => {
  let [rows, stretches] = [0, 0]
  for await (const some of numbers(1200)) [rows, stretches] = [rows + some.length, stretches + 1]
  assert.deepEqual([rows, stretches], [1200, 3])
})

test('slow readers leave connections to everybody else; the next one comes in when one has gone', async () => {
  const slow = [numbers(1000), numbers(1000), numbers(1000)]
  for (const one of slow) assert.equal((await one.next()).done, false)
  assert.equal(await hasRoom(0), false)
  let first = 0
  const next = (async () => {
    for await (const some of numbers(10)) first = some.length
  })()
  await pool.query('select')
  assert.deepEqual([pool.totalCount - pool.idleCount, first], [3, 0])
  await slow[0]?.return(undefined)
  await next
  assert.equal(first, 10)
  for (const one of slow) await one.return(undefined)
  assert.equal(await hasRoom(0), true)
  assert.equal(pool.totalCount, pool.idleCount)
})
