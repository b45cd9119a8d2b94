import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openConversation } from '../contact/open-conversation.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { bePresent, bePresentInConversation, leaveCase, leaveConversation } from './be-present.ts'

const desk = await testDesk()
const { support, manager } = desk.actors
const [tab, another] = [desk.world.newId(), desk.world.newId()]
const here = async (who: typeof support, number: string, doing: 'looking' | 'answering' = 'looking', at = tab) =>
  (await desk.must(bePresent, who, { number, tab: at, doing })).items.map((one) => `${one.name} ${one.doing}`)

test('each hears of the others and what they do, until they leave', async () => {
  const { number } = await returnAt(desk, 'submitted')
  assert.deepEqual(await here(support, number), [])
  assert.deepEqual(await here(manager, number), ['support looking'])
  assert.deepEqual(await here(support, number, 'answering'), ['manager looking'])
  assert.deepEqual(await here(manager, number), ['support answering'])
  await desk.must(leaveCase, support, { number, tab })
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
  await desk.must(leaveCase, support, { number, tab })
  await desk.must(leaveCase, support, { number, tab })
  await client.query('select')
  await client.query('unlisten live')
  client.release()
  assert.deepEqual(heard, [' here', ' here', ' here'])
})

test('a return that is not there has nobody before it', async () => {
  const refused = await desk.does(bePresent, support, { number: 'RMA-2020-000001-X', tab, doing: 'looking' })
  assert.deepEqual('code' in refused && refused.code, 'return_unknown')
})

test('a tab that is closed leaves the other one there; somebody with two is named once, by what they do most', async () => {
  const { number } = await returnAt(desk, 'submitted')
  await here(support, number)
  await here(support, number, 'answering', another)
  assert.deepEqual(await here(manager, number), ['support answering'])
  await desk.must(leaveCase, support, { number, tab: another })
  assert.deepEqual(await here(manager, number), ['support looking'])
})

test('in a conversation that no return has it is the same', async () => {
  const { customer } = await desk.order()
  const { id } = await desk.must(openConversation, customer, { subject: 'Écran rayé', message: 'Mon écran est rayé.' })
  const at = async (who: typeof support, doing: 'looking' | 'answering') =>
    (await desk.must(bePresentInConversation, who, { id, tab, doing })).items.map((one) => `${one.name} ${one.doing}`)
  assert.deepEqual(await at(support, 'answering'), [])
  assert.deepEqual(await at(manager, 'looking'), ['support answering'])
  assert.deepEqual(await desk.stores.reads.presentAt(id), new Set([support.id, manager.id]))
  await desk.must(leaveConversation, support, { id, tab })
  assert.deepEqual(await at(manager, 'looking'), [])
  const refused = await desk.does(bePresentInConversation, customer, { id, tab, doing: 'looking' })
  assert.deepEqual('code' in refused && refused.code, 'role_may_not')
})
