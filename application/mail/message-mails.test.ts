import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { escalateConversation } from '../contact/escalate-conversation.ts'
import { markConversationRead } from '../contact/mark-conversation-read.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'
import { turnConversation } from '../contact/turn-into-return.ts'
import type { Job } from '../reactions.ts'
import { accept } from '../returns/answer-settlement.ts'
import { markRead } from '../returns/mark-read.ts'
import { offer } from '../returns/offer-settlement.ts'
import { postMessage } from '../returns/post-message.ts'
import { submitReturn } from '../returns/submit-return.ts'

type Talk = {
  post: Post
  customer: Actor
  number: string
  /** Says it, so many seconds after the start. */
  says: (who: Actor, body: string, seconds: number) => Promise<number>
  reads: (who: Actor, sequence: number) => Promise<unknown>
}

const at = (seconds: number): string => new Date(Date.parse('2026-11-24T09:00:00.000Z') + seconds * 1000).toISOString()
const wait = 120

const parcel = {
  id: 'P1',
  deliveredAt: '2026-11-20T10:00:00.000Z',
  deliveredSource: 'carrier' as const,
  items: [{ line: 'L1', quantity: 3 }],
}

async function talk(test: TestContext): Promise<Talk> {
  const post = await testPost(test)
  const { orderId, lineIds, customer } = await post.order(givenOrder({ parcels: [parcel] }))
  const line = {
    orderLineId: lineIds[0] ?? '',
    quantity: 1,
    reason: 'dead_on_arrival',
    seal: 'opened',
    condition: 'tested_no_marks',
    dockMessage: 'x',
  } as const
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [line] })
  await post.run()
  return {
    post,
    customer,
    number,
    async says(who, body, seconds) {
      post.clock.now = at(seconds)
      return (await post.act(postMessage, who, { number, body })).sequence
    },
    reads: (who, sequence) => post.act(markRead, who, { number, sequence }),
  }
}

const texts = async (post: Post, seconds: number): Promise<string[]> => (await post.run(at(seconds))).map(({ text = '' }) => text)

test('a message waits for its reader, then is mailed once', async (t) => {
  const { post, says } = await talk(t)
  await says(post.people.support, 'Bonjour', 0)
  assert.deepEqual(await texts(post, wait - 1), [])
  const [text, ...others] = await texts(post, wait)
  assert.match(text ?? '', /> Bonjour/)
  assert.equal(others.length, 0)
  assert.deepEqual(await texts(post, 10 * wait), [])
})

test('several messages in a short while make one mail, with who says what', async (t) => {
  const { post, says } = await talk(t)
  await says(post.people.support, 'Bonjour', 0)
  await says(post.people.support, 'Une photo, s’il vous plaît.', 30)
  await says(post.people.manager, 'Et la facture.', 60)
  const [text, ...others] = [...(await texts(post, wait)), ...(await texts(post, 10 * wait))]
  assert.equal(others.length, 0)
  assert.match(text ?? '', /3 nouveaux messages[^]*> Bonjour[^]*> Une photo[^]*> \[Hélène\]\n> Et la facture/)
})

test('who has the page open and reads gets no mail; what comes after they left is mailed alone', async (t) => {
  const { post, customer, says, reads } = await talk(t)
  const first = await says(post.people.support, 'Bonjour', 0)
  await says(post.people.support, 'Vous êtes parti ?', 60)
  await reads(customer, first)
  const [text, ...others] = [...(await texts(post, wait)), ...(await texts(post, 10 * wait))]
  assert.equal(others.length, 0)
  assert.match(text ?? '', /> Vous êtes parti/)
  assert.doesNotMatch(text ?? '', /> Bonjour/)
})

test('what another reads is not read by the customer: staff’s marks spare nobody a mail', async (t) => {
  const { post, says, reads } = await talk(t)
  const first = await says(post.people.support, 'Bonjour', 0)
  await reads(post.people.manager, first)
  assert.equal((await texts(post, wait)).length, 1)
})

test('two workers that take two messages at once send one mail', async (t) => {
  const { post, says } = await talk(t)
  await says(post.people.support, 'Un', 0)
  await says(post.people.support, 'Deux', 0)
  post.clock.now = at(wait)
  const { rows: jobs } = await post.database.pool.query<{ data: Job['data'] }>(
    `select data from pgboss.job where name = 'mail' and state = 'created' and data->>'kind' = 'message'`,
  )
  assert.equal(jobs.length, 2)
  await Promise.all(jobs.map(({ data }) => post.mail(data, { lastTry: false })))
  const mails = await post.run()
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.text ?? '', /> Un[^]*> Deux/)
})

test('a crash after the mail was kept repeats that mail and words no other', async (t) => {
  const { post, says } = await talk(t)
  await says(post.people.support, 'Bonjour', 0)
  post.server.breaksAfterTaking = true
  await post.run(at(wait))
  post.server.breaksAfterTaking = false
  await says(post.people.support, 'Encore', wait)
  await post.run(at(20 * wait))
  const [first, ...then] = post.server.raw.slice(-3)
  assert.equal(then.filter((mail) => mail === first).length, 1)
})

test('the assignee who is away hears of several messages at once, too', async (t) => {
  const { post, customer, says } = await talk(t)
  await post.database.pool.query('update returns set assignee_id = $1', [post.people.support.id])
  await says(customer, 'Bonjour ?', 0)
  await says(customer, 'Quelqu’un ?', 20)
  const mails = [...(await post.run(at(wait))), ...(await post.run(at(10 * wait)))]
  assert.deepEqual(
    mails.map(({ to }) => to?.[0]?.address),
    ['support@technostok.example'],
  )
  assert.match(mails[0]?.text ?? '', /Le client a envoyé 2 messages[^]*> Bonjour \?[^]*> Quelqu’un \?/)
})

test('a conversation that became a return: what was mailed before is not told again, what came with the turning is', async (t) => {
  const post = await testPost(t)
  const { support } = post.people
  const { orderId, lineIds, customer } = await post.order(givenOrder({ parcels: [parcel] }))
  const { id } = await post.act(openConversation, customer, { orderId, subject: 'Écran', message: 'Il est rayé.' })
  await post.act(postToConversation, support, { id, body: 'Nous regardons.' })
  assert.match((await texts(post, wait)).join(''), /> Nous regardons/)
  const line = { orderLineId: lineIds[0] ?? '', quantity: 1, reason: 'dead_on_arrival', dockMessage: 'x' } as const
  const request = { orderId, type: 'standard_warranty', lines: [{ ...line, seal: 'opened', condition: 'tested_no_marks' } as const] }
  const { number } = await post.act(turnConversation, support, { id, ...request, message: 'Voici votre retour.' })
  const turned = await texts(post, wait)
  assert.equal(turned.filter((text) => text.includes('> Voici votre retour')).length, 1)
  assert.equal(turned.filter((text) => text.includes(number)).length, 1)
  await post.act(postMessage, support, { number, body: 'Et le numéro de série ?' })
  const [text, ...others] = await texts(post, 10 * wait)
  assert.equal(others.length, 0)
  assert.match(text ?? '', /> Et le numéro de série/)
  assert.doesNotMatch(text ?? '', /Nous regardons|Voici votre retour/)
})

async function openTalk(test: TestContext) {
  const post = await testPost(test)
  const { orderId, customer } = await post.order(givenOrder({ parcels: [parcel] }))
  const { id } = await post.act(openConversation, customer, { orderId, subject: 'Écran', message: 'Il est rayé.' })
  await post.run()
  const says = async (who: Actor, body: string, seconds: number): Promise<number> => {
    post.clock.now = at(seconds)
    return (await post.act(postToConversation, who, { id, body })).sequence
  }
  const all = async (): Promise<string[]> => [...(await texts(post, wait)), ...(await texts(post, 10 * wait))]
  return { post, customer, id, says, all }
}

test('a conversation without a return waits likewise: several messages make one mail', async (t) => {
  const { post, says, all } = await openTalk(t)
  await says(post.people.support, 'Bonjour', 1)
  await says(post.people.manager, 'Une photo ?', 30)
  assert.deepEqual(await texts(post, wait - 1), [])
  const [text, ...others] = await all()
  assert.equal(others.length, 0)
  assert.match(text ?? '', /2 messages[^]*> Bonjour[^]*> \[Hélène\]\n> Une photo/)
})

test('there, too, what was read on the page is not mailed, and the assignee hears of several at once', async (t) => {
  const { post, customer, id, says, all } = await openTalk(t)
  const sequence = await says(post.people.support, 'Bonjour', 1)
  await post.act(markConversationRead, customer, { id, sequence })
  await says(customer, 'Merci.', 20)
  await says(customer, 'Et la suite ?', 30)
  const [text, ...others] = await all()
  assert.equal(others.length, 0)
  assert.match(text ?? '', /Le client a envoyé 2 messages[^]*> Merci\.[^]*> Et la suite/)
})

test('the answer to an escalation is mailed although it was read, once, and names the mediator', async (t) => {
  const { post, customer, id, says, all } = await openTalk(t)
  await post.act(escalateConversation, customer, { id, message: 'Un responsable.' })
  await post.run(at(1))
  const sequence = await says(post.people.manager, 'Nous remplaçons l’écran.', 2)
  await says(post.people.manager, 'Dès demain.', 20)
  await post.act(markConversationRead, customer, { id, sequence: sequence + 1 })
  const mails = await all()
  assert.equal(mails.length, 1)
  assert.match(mails[0] ?? '', /> Nous remplaçons/)
})

test('a colleague takes an offer: whoever asked for the return has it in writing', async (t) => {
  const { post, number } = await talk(t)
  const page = await post.world.reads.returnPage(number)
  const { id } = await givenPerson(post.database.pool, { companyId: page?.rma.companyId ?? null })
  const colleague: Actor = { id, customerId: id, companyId: page?.rma.companyId ?? '', roles: ['customer'], locale: 'fr' }
  await post.act(offer, post.people.support, { number, kind: 'discount', amount: 500, goods: 'kept', message: 'Cinq euros ?' })
  await post.run(at(1))
  const settlementId = (await post.world.reads.returnPage(number))?.rma.settlements[0]?.id ?? ''
  await post.act(accept, colleague, { number, settlementId })
  const mails = await post.run(at(2))
  assert.deepEqual(
    mails.map(({ to }) => to?.[0]?.address),
    [page?.customer?.email],
  )
  assert.match(mails[0]?.text ?? '', /5,00/)
})
