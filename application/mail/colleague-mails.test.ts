import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { answerContestedUnits, contestUnits } from '../returns/contest-units.ts'
import { inspectUnits } from '../returns/inspect-units.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'
import { postMessage } from '../returns/post-message.ts'
import { receiveUnits } from '../returns/receive-units.ts'
import { submitReturn } from '../returns/submit-return.ts'

const opener = 'achats@atelier.example'
const technician = 'technique@atelier.example'
const parcel = {
  id: 'P1',
  deliveredAt: '2026-11-20T10:00:00.000Z',
  deliveredSource: 'carrier' as const,
  items: [{ line: 'L1', quantity: 3 }],
}

/** A return that one person of a company has opened, and a colleague. */
async function company(
  test: TestContext,
): Promise<{ post: Post; number: string; lineId: string; unit: string; customer: Actor; colleague: Actor }> {
  const post = await testPost(test)
  const { pool } = post.database
  const { orderId, lineIds, customer } = await post.order(
    givenOrder({ email: opener, customer: { id: 'C', name: 'Achats', profile: 'account', company: 'Atelier' }, parcels: [parcel] }),
  )
  const companyId = (await pool.query<{ id: string }>('select company_id as id from people where id = $1', [customer.id])).rows[0]?.id ?? ''
  const { id } = await givenPerson(pool, { email: technician, name: 'Technique', companyId, profile: 'account' })
  const colleague: Actor = { id, roles: ['customer'], customerId: id, companyId, locale: 'fr' }
  const asked = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', dockMessage: 'x' } as const
  const line = { orderLineId: lineIds[0] ?? '', quantity: 1, ...asked }
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [line] })
  await post.run()
  const found = (await post.world.reads.returnPage(number))?.rma.lines[0]
  return { post, number, lineId: found?.id ?? '', unit: found?.units[0]?.id ?? '', customer, colleague }
}

const readers = async (post: Post, now?: string): Promise<string[]> =>
  (await post.run(now)).flatMap(({ to }) => (to ?? []).map(({ address }) => address ?? '')).sort()

test('a colleague who wrote is mailed the answer, beside the person who opened the return, and nothing said before they came', async (t) => {
  const { post, number, colleague } = await company(t)
  const { support } = post.people
  await post.act(postMessage, support, { number, body: 'Votre demande est bien là.' })
  assert.deepEqual(await readers(post, '2026-11-24T09:10:00.000Z'), [opener])
  await post.act(postMessage, colleague, { number, body: 'Faut-il la notice ?' })
  await post.act(postMessage, support, { number, body: 'Non, merci.' })
  const mails = await post.run('2026-11-24T09:20:00.000Z')
  assert.deepEqual(mails.map(({ to }) => to?.[0]?.address ?? '').toSorted(), [opener, technician])
  assert.ok(mails.every(({ text = '' }) => text.includes('Non, merci.') && !text.includes('bien là')))
})

test('whoever contested is mailed the answer; no longer once the company keeps its returns apart', async (t) => {
  const { post, number, lineId, unit, colleague } = await company(t)
  const { support, agent } = post.people
  await post.act(approveReturn, support, { number, message: 'Oui.', lines: [{ lineId }] })
  await post.act(receiveUnits, agent, { number, units: [unit] })
  const observed = { seal: 'opened' as const, condition: 'damaged' as const, fileIds: [await givenPhoto(post.world, agent.id)] }
  await post.act(inspectUnits, agent, {
    number,
    units: [{ unitId: unit, verdict: 'refused', reason: 'damaged', observed }],
    message: 'Choc.',
  })
  assert.ok(!(await readers(post, '2026-11-24T10:00:00.000Z')).includes(technician))
  await post.act(contestUnits, colleague, { number, units: [unit], message: 'Le carton était intact.' })
  await post.act(answerContestedUnits, support, { number, units: [unit], upheld: false, message: 'Le choc est ancien.' })
  assert.deepEqual(await readers(post, '2026-11-24T11:00:00.000Z'), [opener, technician])
  await post.act(postMessage, colleague, { number, body: 'Dommage.' })
  await post.act(postMessage, support, { number, body: 'Désolé.' })
  await post.database.pool.query('update companies set shares_returns = false')
  assert.deepEqual(await readers(post, '2026-11-24T12:00:00.000Z'), [opener])
})

test('in a conversation without a return too a colleague who wrote is mailed the answer; no longer once the company keeps its own apart', async (t) => {
  const { post, customer, colleague } = await company(t)
  const { support } = post.people
  const { id } = await post.act(openConversation, customer, { subject: 'Écran', message: 'Il scintille.' })
  await post.act(postToConversation, support, { id, body: 'Depuis quand ?' })
  assert.ok(!(await readers(post, '2026-11-24T09:10:00.000Z')).includes(technician))
  await post.act(postToConversation, colleague, { id, body: 'Depuis hier.' })
  await post.act(postToConversation, support, { id, body: 'Essayez un autre câble.' })
  const mails = await post.run('2026-11-24T09:20:00.000Z')
  const answers = mails.filter(({ text = '' }) => text.includes('autre câble'))
  assert.deepEqual(answers.map(({ to }) => to?.[0]?.address ?? '').toSorted(), [opener, technician])
  await post.act(postToConversation, colleague, { id, body: 'Pareil.' })
  await post.act(postToConversation, support, { id, body: 'Merci.' })
  await post.database.pool.query('update companies set shares_returns = false')
  assert.deepEqual(
    (await readers(post, '2026-11-24T09:30:00.000Z')).filter((to) => !to.startsWith('support')),
    [opener],
  )
})

test('who is proven is answered where they are reached now', async (t) => {
  const { post, customer } = await company(t)
  const { id } = await post.act(openConversation, customer, { subject: 'Écran', message: 'Il scintille.' })
  await post.run()
  await post.database.pool.query(`update people set email = 'nouveau@atelier.example' where id = $1`, [customer.id])
  await post.act(postToConversation, post.people.support, { id, body: 'Depuis quand ?' })
  assert.deepEqual(await readers(post, '2026-11-24T09:10:00.000Z'), ['nouveau@atelier.example'])
})
