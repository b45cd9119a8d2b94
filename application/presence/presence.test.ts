import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { bePresent, leaveCase } from './be-present.ts'

const desk = await testDesk()
const { support, manager } = desk.actors
const here = async (who: typeof support, number: string, doing: 'looking' | 'answering' = 'looking') =>
  (await desk.must(bePresent, who, { number, doing })).items.map((one) => `${one.name} ${one.doing}`)

test('each hears of the others and what they do, until they leave', async () => {
  const { number } = await returnAt(desk, 'submitted')
  assert.deepEqual(await here(support, number), [])
  assert.deepEqual(await here(manager, number), ['support looking'])
  assert.deepEqual(await here(support, number, 'answering'), ['manager looking'])
  assert.deepEqual(await here(manager, number), ['support answering'])
  await desk.must(leaveCase, support, { number })
  assert.deepEqual(await here(manager, number), [])
})

test('who has not been heard of for a while is gone', async () => {
  const { number } = await returnAt(desk, 'submitted')
  await here(support, number)
  const begun = desk.clock.now
  desk.clock.now = new Date(Date.parse(begun) + 44_000).toISOString()
  assert.deepEqual(await here(manager, number), ['support looking'])
  desk.clock.now = new Date(Date.parse(begun) + 46_000).toISOString()
  assert.deepEqual(await here(manager, number), [])
  desk.clock.now = begun
})

test('coming, going and beginning to answer are told live; a renewal is not', async () => {
  const { id, number } = await returnAt(desk, 'submitted')
  const heard: string[] = []
  const client = await desk.stores.database.pool.connect()
  client.on('notification', ({ payload = '' }) => payload.startsWith(id) && heard.push(payload.slice(id.length)))
  await client.query('listen live')
  await here(support, number)
  await here(support, number)
  await here(support, number, 'answering')
  await desk.must(leaveCase, support, { number })
  await desk.must(leaveCase, support, { number })
  await client.query('select')
  await client.query('unlisten live')
  client.release()
  assert.deepEqual(heard, [' here', ' here', ' here'])
})

test('a return that is not there has nobody before it', async () => {
  const refused = await desk.does(bePresent, support, { number: 'RMA-2020-000001-X', doing: 'looking' })
  assert.deepEqual('code' in refused && refused.code, 'return_unknown')
})
