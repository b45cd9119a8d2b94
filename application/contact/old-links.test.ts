import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { newId } from '../../tests/support/new-id.ts'
import { request, testDesk } from '../../tests/support/desk.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { runErrand } from '../errand.ts'
import { ask } from '../query.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { logInToConversation } from './log-in-to-conversation.ts'
import { mergeConversations } from './merge-conversations.ts'
import { mergeIntoReturn } from './merge-into-return.ts'
import { openConversation } from './open-conversation.ts'
import { openWith } from './opening.ts'
import { requestConversationCode } from './request-conversation-code.ts'
import { showConversation } from './show-conversation.ts'

const desk = await testDesk()
const { actors, must, stores } = desk
const world = { ...desk.world, secrets: createSecrets('a key for tests only, and no other') }
const nobody: Actor = { id: null, roles: [], locale: 'fr' }
const caller = { ip: '203.0.113.9', tokenHash: null, userAgent: null }

/** Somebody without an account, at this address. */
async function writes(email: string): Promise<string> {
  const opened = await world.transact((all) =>
    openWith(
      { ...all, actor: { id: null, roles: ['customer'], locale: 'fr' }, now: world.now(), newId: world.newId },
      {
        id: world.newId(),
        customerId: null,
        companyId: null,
        email,
        orderId: null,
        suspicions: [],
        words: { subject: 'Souris', name: 'Claire', orderNamed: null, locale: 'fr' },
        message: 'Que faire ?',
        fileIds: [],
      },
    ),
  )
  return opened?.id ?? assert.fail()
}

/** Asks for a code at this link and comes in with it. */
async function comes(id: string) {
  await runErrand(requestConversationCode, { actor: nobody, input: { id }, caller }, world)
  const { code = null } = stores.jobs.at(-1)?.data ?? {}
  return runErrand(logInToConversation, { actor: nobody, input: { id, code }, caller }, world)
}

async function scopeAfter(id: string) {
  const came = await comes(id)
  const { me, token } = isRefusal(came) ? assert.fail(came.code) : came
  const session = await stores.people.session(world.secrets.hash(token ?? ''), world.now())
  return { personId: me.id, scope: session?.scope }
}

async function shown(actor: Actor, id: string) {
  const view = await ask(showConversation, { actor, input: { id } }, { reads: stores.reads, now: world.now })
  return isRefusal(view) ? view.code : [view.status, view.mergedInto, view.returnNumber]
}

test('by an old link of what goes on in a return, its writer comes to that return, and is shown the way', async () => {
  const order = await desk.order({ customer: null, email: 'claire@example.org' })
  const email = 'claire@example.org'
  const person = await stores.people.keepGuest({ id: world.newId(), email, name: 'Claire', locale: 'fr', at: world.now() })
  const buyer: Actor = { id: person?.id ?? '', roles: ['customer'], orderId: order.orderId, locale: 'fr' }
  const { number } = await must(submitReturn, buyer, request(order))
  const id = await writes('claire@example.org')
  await must(mergeIntoReturn, actors.support, { id, number, otherWriter: true })
  const { personId, scope } = await scopeAfter(id)
  assert.deepEqual([scope?.order?.id, scope?.conversationId], [order.orderId, null])
  const guest: Actor = { id: personId, roles: ['customer'], orderId: order.orderId, locale: 'fr' }
  assert.deepEqual(await shown(guest, id), ['merged', null, number])
})

test('by an old link of what goes on in another of theirs, they come to that one, and are shown the way', async () => {
  const [first, second] = [await writes('luc@example.org'), await writes('luc@example.org')]
  await must(mergeConversations, actors.support, { id: second, into: first })
  const { personId, scope } = await scopeAfter(second)
  assert.equal(scope?.conversationId, first)
  const guest: Actor = { id: personId, roles: ['customer'], conversationId: first, locale: 'fr' }
  assert.deepEqual(await shown(guest, second), ['merged', first, null])
})

test('into what is somebody else’s no old link leads: a code lets them into what they wrote in, which says that it went on, and not where', async () => {
  const order = await desk.order()
  const { number } = await must(submitReturn, order.customer, request(order))
  const theirs = await writes('neighbour@example.org')
  await must(mergeIntoReturn, actors.support, { id: theirs, number, otherWriter: true })
  const elsewhere = await writes('neighbour@example.org')
  const { id: kept } = await must(openConversation, order.customer, { subject: 'Écran', message: 'Rayé.' })
  await must(mergeConversations, actors.support, { id: elsewhere, into: kept, otherWriter: true })
  for (const id of [theirs, elsewhere]) {
    const { personId, scope } = await scopeAfter(id)
    assert.deepEqual([scope?.order, scope?.conversationId], [null, id])
    const stranger: Actor = { id: personId, roles: ['customer'], conversationId: id, locale: 'fr' }
    assert.deepEqual(await shown(stranger, id), ['merged', null, null], 'their own, and no way on')
    assert.equal(await shown(stranger, kept), 'conversation_unknown')
    assert.equal((await stores.reads.conversationPage(id))?.conversation.customerId, null)
  }
})

test('into what was typed with the same address and is another person’s by now, no code of that address leads', async () => {
  const [first, second] = [await writes('shared@example.org'), await writes('shared@example.org')]
  await must(mergeConversations, actors.support, { id: second, into: first })
  const other = await desk.order({ customer: { id: 'C-THEN', name: 'Ada', profile: 'retail', locale: 'fr' }, email: 'ada@example.org' })
  await stores.database.pool.query('update conversations set customer_id = $2 where id = $1', [first, other.customer.id])
  assert.equal((await scopeAfter(second)).scope?.conversationId, second)
})

test('who is proven is written to where they are reached now', async () => {
  const order = await desk.order({ customer: { id: 'C-MOVED', name: 'Zoé', profile: 'retail', locale: 'fr' }, email: 'zoe@old.example' })
  const id = await writes('zoe@old.example')
  await stores.database.pool.query('update conversations set customer_id = $2 where id = $1', [id, order.customer.id])
  await stores.database.pool.query(`update people set email = 'zoe@new.example' where id = $1`, [order.customer.id])
  assert.equal((await stores.reads.writerOf(id))?.email, 'zoe@new.example')
  assert.equal((await scopeAfter(id)).personId, order.customer.id)
})

test('into a colleague’s conversation or order an old link leads while their company shares, and no longer', async () => {
  const { pool } = stores.database
  const companyId = newId()
  await pool.query(`insert into companies (id, shop_company, name, shares_returns) values ($1, 'K-OLD', 'K', true)`, [companyId])
  const colleague = async (): Promise<Actor & { id: string }> => {
    const { id } = await givenPerson(pool, { companyId })
    return { id, customerId: id, companyId, roles: ['customer'], locale: 'fr' }
  }
  const [mine, theirs] = [await colleague(), await colleague()]
  const order = await desk.order({ customer: { id: 'C-COLLEAGUE', name: 'Ugo', profile: 'retail', locale: 'fr' }, email: 'ugo@k.example' })
  await pool.query('update orders set company_id = $2 where id = $1', [order.orderId, companyId])
  const { number } = await must(submitReturn, order.customer, request(order))
  const { id: kept } = await must(openConversation, theirs, { subject: 'B', message: 'Un secret de B ?' })
  const { id: merged } = await must(openConversation, mine, { subject: 'A', message: 'Une question de A ?' })
  const { id: returned } = await must(openConversation, mine, { subject: 'A', message: 'Une autre de A ?' })
  await must(mergeConversations, actors.support, { id: merged, into: kept, otherWriter: true })
  await must(mergeIntoReturn, actors.support, { id: returned, number, otherWriter: true })
  const led = async (from: string) => {
    const writer = await stores.reads.writerOf(from)
    return [writer?.id, writer?.orderId]
  }
  const homes = () => Promise.all([merged, returned].map(led))
  assert.deepEqual(await homes(), [
    [kept, null],
    [(await desk.rma(number)).id, order.orderId],
  ])
  await pool.query('update companies set shares_returns = false where id = $1', [companyId])
  assert.deepEqual(await homes(), [
    [merged, null],
    [returned, null],
  ])
  assert.equal((await scopeAfter(merged)).scope?.conversationId, merged)
})
