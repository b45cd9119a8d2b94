import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepVocabulary } from '#adapters/db/lists/vocabulary.ts'
import { transact } from '#adapters/db/transact.ts'
import { isRefusal } from '#domain/refusal.ts'
import { request, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { postMessage } from '../returns/post-message.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { findConversations } from './find-conversations.ts'
import { listDeskConversations } from './list-conversations.ts'
import { openConversation } from './open-conversation.ts'
import { openWith } from './opening.ts'
import { postToConversation } from './post-to-conversation.ts'
import { closeConversation } from './sort-conversation.ts'
import { turnConversation } from './turn-into-return.ts'

const desk = await testDesk()
const { actors, must, world, stores } = desk
const { support } = actors

const kermor = await desk.order({
  customer: { id: 'C-HEL', name: 'Hélène Kermorvan', profile: 'account', company: 'Atelier Kermor', locale: 'fr' },
  email: 'achats@atelier-kermor.example',
  number: 'CMD-2026-118402',
})
const garnier = await desk.order({
  customer: { id: 'C-THE', name: 'Théo Garnier', profile: 'retail', locale: 'fr' },
  email: 'theo.garnier@exemple.example',
})
const screen = await must(openConversation, kermor.customer, {
  subject: 'Un écran rayé',
  message: 'Bonjour, la batterie a gonflé en janvier.',
  orderId: kermor.orderId,
})
const invoice = await must(openConversation, garnier.customer, { subject: 'Facture', message: 'Bonjour, il me manque une facture.' })
await must(postToConversation, support, { id: invoice.id, body: 'Nous demandons au plateau de Lorient.' })
await must(closeConversation, support, { id: invoice.id })
const gift = world.newId()
await world.transact((s) =>
  openWith(
    { ...s, actor: { id: null, roles: ['customer'], locale: 'fr' }, now: desk.clock.now, newId: world.newId },
    {
      id: gift,
      customerId: null,
      companyId: null,
      email: 'ines.caradec@particulier.example',
      orderId: null,
      suspicions: [],
      words: { subject: 'Un cadeau', name: 'Inès Caradec', orderNamed: 'N° 7781', locale: 'fr' },
      message: 'Le plateau est voilé depuis janvier.',
      fileIds: [],
    },
  ),
)
// What became a return is found among returns; and its words are a return's from then on.
const became = await must(openConversation, garnier.customer, { subject: 'Câble', message: 'Le câble du xylophone ne tient pas.' })
await must(turnConversation, support, { id: became.id, ...request(garnier) })
const { number: returned } = await must(submitReturn, kermor.customer, request(kermor))
await must(postMessage, kermor.customer, { number: returned, body: 'Un xylophone aussi.' })
await keepVocabulary((work) => transact(stores.database.pool, {}, work))

const names = new Map([
  [screen.id, 'screen'],
  [invoice.id, 'invoice'],
  [gift, 'gift'],
])
async function found(q: string): Promise<(string | undefined)[]> {
  const answer = await ask(findConversations, { actor: support, input: { q } }, world)
  if (isRefusal(answer)) throw new Error(answer.code)
  assert.deepEqual([answer.count, answer.more], [answer.items.length, false])
  return answer.items.map(({ id }) => names.get(id))
}

for (const [typed, who] of [
  ['Caradec', ['gift']],
  ['ines.caradec@particulier.example', ['gift']],
  ['helene', ['screen']],
  ['Helenne kermor', ['screen']],
  ['atelier', ['screen']],
  ['ECRAN', ['screen']],
  ['baterie', ['screen']],
  ['plateau', ['gift', 'invoice']],
  ['plateau en janvier', ['gift']],
  ['garnier lorient', ['invoice']],
  ['theo janvier', []],
  ['7781', ['gift']],
  ['xylophone', []],
  ['?', []],
] as const)
  test(`« ${typed} » finds ${who.join(' and ') || 'nothing'}`, async () => assert.deepEqual(await found(typed), who))

test('an order’s number finds what was written about it, however it is written', async () => {
  const { number } = (await stores.reads.orderFacts(kermor.orderId))?.order ?? assert.fail()
  assert.deepEqual(await found(number.toLowerCase().replaceAll('-', ' ')), ['screen'])
})

test('an order’s last digits find what was written about it', async () => {
  for (const typed of ['118402', '2026-118402', 'cmd 118402']) assert.deepEqual(await found(typed), ['screen'], typed)
})

test('more is counted than is shown, and what is shown says where the word stands', async () => {
  const answer = await ask(findConversations, { actor: support, input: { q: 'plateau', limit: 1 } }, world)
  if (isRefusal(answer)) throw new Error(answer.code)
  assert.deepEqual([answer.count, answer.items.map(({ excerpt }) => excerpt)], [2, ['Le plateau est voilé depuis janvier.']])
})

test('a list of the lane is searched likewise, in its own state and no other', async () => {
  const listed = async (status: 'open' | 'closed', limit?: number) => {
    const answer = await ask(listDeskConversations, { actor: support, input: { status, q: 'platau', ...(limit ? { limit } : {}) } }, world)
    if (isRefusal(answer)) throw new Error(answer.code)
    return answer.items.map(({ id, excerpt }) => [names.get(id), excerpt])
  }
  assert.deepEqual(await listed('open'), [['gift', 'Le plateau est voilé depuis janvier.']])
  assert.deepEqual(await listed('closed'), [['invoice', 'Nous demandons au plateau de Lorient.']])
})

test('of a word that too many messages have it is said that there are more', async () => {
  await stores.database.pool.query(
    `insert into messages (id, conversation_id, sequence, at, author_kind, body, retention, in_contact)
     select gen_random_uuid(), conversation_id, sequence + 100 + n, at, author_kind, 'La ritournelle.', retention, in_contact
     from messages, generate_series(1, 2000) n where conversation_id = $1 and sequence = 1`,
    [gift],
  )
  const answer = await ask(findConversations, { actor: support, input: { q: 'ritournelle' } }, world)
  if (isRefusal(answer)) throw new Error(answer.code)
  assert.deepEqual([answer.count, answer.more, answer.items.map(({ excerpt }) => excerpt)], [1, true, ['La ritournelle.']])
})

test('a customer searches nothing', async () => {
  const answer = await ask(findConversations, { actor: kermor.customer, input: { q: 'plateau' } }, world)
  assert.equal(isRefusal(answer) && answer.kind, 'forbidden')
})
