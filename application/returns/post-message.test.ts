import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { postMessage } from './post-message.ts'

const desk = await testDesk()
const { support, manager, finance } = desk.actors
const { reads } = desk.stores
const told = async (id: string | null) =>
  (await reads.noticesOf(id ?? '', { after: null, limit: 10 }))
    .filter(({ kind }) => kind === 'mention')
    .map(({ by, number }) => [by, number])

test('whoever a note names is told at the desk and by mail, once, and not whoever wrote it', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  const mentions = [manager.id, manager.id, support.id, customer.id].map((id) => id ?? '')
  desk.stores.jobs.length = 0
  await desk.must(postMessage, support, { number, body: '@manager, à toi.', internal: true, mentions })
  assert.deepEqual(await told(manager.id), [['support', number]])
  assert.deepEqual([await told(support.id), await told(finance.id)], [[], []])
  assert.deepEqual(
    desk.stores.jobs.map(({ data }) => [data['kind'], data['personId']]),
    [['notices', manager.id]],
  )
})

test('what the customer reads names no colleague', async () => {
  const { number } = await returnAt(desk, 'submitted')
  const refused = await desk.does(postMessage, support, { number, body: 'Bonjour', mentions: [manager.id ?? ''] })
  assert.deepEqual('code' in refused && [refused.code, refused.field], ['only_a_note', 'mentions'])
})
