import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lane } from '#domain/return/lane.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { deskOf, within } from '../command.ts'
import { askForDetails } from './request-details.ts'
import { answerDetails } from './provide-details.ts'
import { postMessage } from './post-message.ts'
import { wantAnswer } from './want-answer.ts'

const desk = await testDesk()
const { support, manager, finance } = desk.actors
const { world } = desk
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

const lanes = async (number: string): Promise<string> => lane(await desk.rma(number))

test('thanks and nothing besides leave the case as it is; customer service puts it back among those to answer, and files it again', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  await desk.must(postMessage, customer, { number, body: 'Merci beaucoup !' })
  assert.equal(await lanes(number), 'waiting')
  await desk.must(wantAnswer, support, { number, wanted: true })
  assert.equal(await lanes(number), 'to_answer')
  await desk.must(wantAnswer, support, { number, wanted: false })
  await desk.must(wantAnswer, support, { number, wanted: false })
  assert.equal(await lanes(number), 'waiting')
  const page = await desk.stores.reads.returnPage(number)
  assert.deepEqual(
    page?.events.flatMap(({ verb, data }) => (verb === 'want_answer' ? [data['wanted']] : [])),
    [true, false],
    'each of them is in the history, once, and no note',
  )
  assert.equal(page?.messages.filter(({ internal }) => internal).length, 0)
  await desk.must(postMessage, customer, { number, body: 'Merci, mais où est mon étiquette ?' })
  assert.equal(await lanes(number), 'to_answer')
  await desk.must(wantAnswer, support, { number, wanted: false })
  await world.transact((stores) => within(postMessage, { number, body: 'Merci' }, { ...deskOf(customer, { stores, world }), lostFiles: 1 }))
  assert.equal(await lanes(number), 'to_answer', 'a file came that was not taken')
})

test('thanks for a question are no answer to it: the case waits on, by the same promise, and hears the thanks; anything else is an answer', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  await desk.must(askForDetails, support, { number, message: 'Une photo ?', checklist: ['photo'], drafts: [] })
  const asked = await desk.rma(number)
  await desk.must(answerDetails, customer, { number, message: 'Merci !' })
  const thanked = await desk.rma(number)
  assert.deepEqual([thanked.status, thanked.clocks, thanked.version], ['needs_details', asked.clocks, asked.version])
  assert.equal((await desk.stores.reads.returnPage(number))?.messages.at(-1)?.body, 'Merci !')
  await desk.must(answerDetails, customer, { number, message: 'Merci, je n’en ai pas.' })
  assert.equal((await desk.rma(number)).status, 'submitted')
})

test('what the customer wrote since is not filed unread', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  await desk.must(postMessage, customer, { number, body: 'Je poste le colis demain.' })
  const { sequence: seen } = await desk.rma(number)
  await desk.must(postMessage, support, { number, body: 'Vu.', internal: true })
  await desk.must(postMessage, customer, { number, body: 'Et mon étiquette ne s’imprime pas, que faire ?' })
  const refused = await desk.does(wantAnswer, support, { number, wanted: false, seen })
  assert.equal('code' in refused && refused.code, 'written_meanwhile')
  assert.equal(await lanes(number), 'to_answer')
  await desk.must(wantAnswer, support, { number, wanted: false, seen: (await desk.rma(number)).sequence })
  assert.equal(await lanes(number), 'waiting')
})

test('whether a customer is owed a word is for customer service to say: nobody else files it or puts it back', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  await desk.must(postMessage, customer, { number, body: 'Où est mon étiquette ?' })
  const asked = (await desk.rma(number)).clocks
  for (const who of ['finance', 'returns_agent', 'admin'] as const)
    for (const wanted of [true, false]) {
      const refused = await desk.does(wantAnswer, desk.actors[who], { number, wanted })
      assert.equal('code' in refused && refused.code, 'role_may_not', who)
    }
  assert.deepEqual((await desk.rma(number)).clocks, asked)
  await desk.must(wantAnswer, desk.actors.manager, { number, wanted: false })
})

test('to the customer speaks customer service alone; the others leave notes', async () => {
  const { number } = await returnAt(desk, 'approved')
  for (const who of ['finance', 'returns_agent', 'admin'] as const) {
    const refused = await desk.does(postMessage, desk.actors[who], { number, body: 'Bonjour' })
    assert.equal('code' in refused && refused.code, 'support_speaks', who)
    await desk.must(postMessage, desk.actors[who], { number, body: 'Vu.', internal: true })
  }
  for (const who of ['support', 'manager'] as const) await desk.must(postMessage, desk.actors[who], { number, body: 'Bonjour' })
})
