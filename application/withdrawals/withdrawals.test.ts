import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { z } from 'zod'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { applyRetention } from '../retention/apply-retention.ts'
import { Refused } from '../command.ts'
import { ordersLike } from '../orders/find-orders.ts'
import { type Errand, runErrand } from '../errand.ts'
import type { World } from '../ports.ts'
import { ask } from '../query.ts'
import { changeReturnType } from '../returns/change-return-type.ts'
import { submitReturn } from '../returns/submit-return.ts'
import type { StatedView } from './view.ts'
import { acknowledgeAgain } from './acknowledge-again.ts'
import { acknowledgeByPost } from './acknowledge-by-post.ts'
import { answerWithdrawal } from './answer-withdrawal.ts'
import { findOrders } from './find-orders.ts'
import { matchWithdrawal } from './match-withdrawal.ts'
import { proveWithdrawal } from './prove-withdrawal.ts'
import { countWithdrawals, listWithdrawals, showWithdrawal } from './show-withdrawals.ts'
import { stateWithdrawal } from './state-withdrawal.ts'

const nobody: Actor = { id: null, roles: [], locale: 'fr' }

async function at<Input extends z.ZodType, Output>(
  post: Post,
  it: Errand<Input, Output>,
  input: z.input<Input>,
  { actor = nobody, ip = '192.0.2.1' } = {},
): Promise<Output | Refusal> {
  return runErrand(it, { actor, caller: { ip, userAgent: null, tokenHash: null }, input }, post.world)
}

function done<Output>(output: Output | Refusal): Output {
  if (isRefusal(output)) throw new Error(`${output.code} ${JSON.stringify(output.params)} ${output.field ?? ''}`)
  return output
}

const lines = [givenLine({ quantity: 2 }), givenLine({ id: 'L2', name: 'Licence', quantity: 1, withdrawalExcluded: true })]
const consumers = (over = {}) =>
  givenOrder({
    id: 'S-2',
    number: 'CMD-20418',
    email: 'paule@particulier.example',
    customer: { id: 'C-9', name: 'Paule Martin', profile: 'retail' },
    buyerCapacity: 'consumer',
    lines: [lines[0] ?? givenLine()],
    parcels: [{ id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 2 }] }],
    ...over,
  })

const said = (over = {}) => ({ id: randomUUID(), name: 'Paule Martin', contract: 'cmd 20418', email: 'autre@boite.example', ...over })
const state = async (post: Post, over = {}, who = {}): Promise<StatedView> => done(await at(post, stateWithdrawal, said(over), who))
const codeIn = (text = ''): string => /^ {4}(\d{6})$/m.exec(text)?.[1] ?? ''
const returns = async (post: Post) =>
  (await post.database.pool.query<{ number: string; submitted_at: string; status: string; customer_id: string }>('select * from returns'))
    .rows
const events = async (post: Post) =>
  (
    await post.database.pool.query<{ verb: string; data: object; settles: boolean; actor_role: string }>(
      'select * from withdrawal_events order by at, id',
    )
  ).rows

/** A world in which no return can be written. */
const withoutReturns = (world: World, error: Error, told: unknown[] = []): World => ({
  ...world,
  failed: (fault) => void told.push(fault),
  transact: (work) => world.transact((stores) => work({ ...stores, returns: { ...stores.returns, write: () => Promise.reject(error) } })),
})

test('a stranger’s statement is acknowledged with its words, date and hour; the code goes to the order’s address, and proves it', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  const stated = await state(post)
  assert.match(stated.text, /rétractation du contrat cmd 20418, pour toute la commande/)
  assert.equal(stated.number, null)
  const mails = await post.run('2026-11-24T09:05:00.000Z')
  assert.deepEqual(new Set(mails.map((mail) => mail.to?.[0]?.address)), new Set(['autre@boite.example', 'paule@particulier.example']))
  const ack = mails.find((mail) => mail.to?.[0]?.address === 'autre@boite.example')
  for (const line of stated.text.split('\n')) assert.ok(ack?.text?.includes(line) && ack.html?.includes(line), line)
  assert.match(ack?.text ?? '', /mardi 24\u00A0novembre\u00A02026 à\u00A010\u00A0h\u00A000 \(Europe\/Paris\)/)
  assert.match(ack?.text ?? '', /2026-11-24T09:00:00\.000Z/)
  assert.doesNotMatch(ack?.text ?? '', /paule@particulier/)
  const [acknowledged] = await events(post)
  assert.equal(acknowledged?.verb, 'acknowledged')
  assert.deepEqual(
    Object.values(acknowledged.data).filter((value) => value === ack?.messageId).length,
    1,
    'by which mail it was acknowledged',
  )

  const proof = mails.find((mail) => mail.to?.[0]?.address === 'paule@particulier.example')
  assert.doesNotMatch(
    `${proof?.subject}${proof?.text}${proof?.html}`,
    /Paule Martin|autre@boite/,
    'who stated it is not told to the mailbox',
  )
  const code = codeIn(proof?.text)
  const { number } = done(await at(post, proveWithdrawal, { id: stated.id, code }))
  const [made] = await returns(post)
  assert.deepEqual([made?.number, made?.status, made && new Date(made.submitted_at).toISOString()], [number, 'approved', stated.at])
  assert.deepEqual(done(await at(post, proveWithdrawal, { id: stated.id, code })), { number, items: null }, 'again: the same return')
  assert.equal((await returns(post)).length, 1)
})

test('whoever asks is answered the same, and the same work is done, whether there is such an order or not', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  const shape = async (over: object): Promise<object> => {
    const { id, at: _, text, ...rest } = await state(post, { name: 'Q', ...over })
    const { rows } = await post.database.pool.query('select name from pgboss.job where data->>$$withdrawalId$$ = $1', [id])
    return { ...rest, text: text.replaceAll(/CMD-\d+/g, 'N'), jobs: rows.length }
  }
  assert.deepEqual(await shape({ contract: 'CMD-20418' }), await shape({ contract: 'CMD-99999' }))
  await post.run()
  const wrong = { code: '000000' }
  const known = await state(post, { contract: 'CMD-20418', goods: 'a' })
  const unknown = await state(post, { contract: 'CMD-99999', goods: 'a' })
  assert.deepEqual(
    await at(post, proveWithdrawal, { id: known.id, ...wrong }),
    await at(post, proveWithdrawal, { id: unknown.id, ...wrong }),
  )
  assert.deepEqual(
    await at(post, proveWithdrawal, { id: randomUUID(), ...wrong }),
    await at(post, proveWithdrawal, { id: unknown.id, ...wrong }),
  )
})

test('the same statement again is the same one: a retry, a reload; another one is another', async (t) => {
  const post = await testPost(t)
  const once = said()
  const first = done(await at(post, stateWithdrawal, once))
  assert.deepEqual(done(await at(post, stateWithdrawal, once)), first)
  assert.deepEqual(await state(post), first, 'the same words under another id')
  const many = await Promise.all(Array.from({ length: 8 }, () => state(post, { goods: 'Le micro' })))
  assert.equal(new Set(many.map(({ id }) => id)).size, 1)
  assert.equal((await post.run()).length, 2, 'one acknowledgement each')
  const stolen = await at(post, stateWithdrawal, { ...once, name: 'Un autre' })
  assert.ok(isRefusal(stolen) && stolen.code === 'statement_exists')
})

test('the same words, after the first were done with, are another statement with an acknowledgement of its own', async (t) => {
  const post = await testPost(t)
  const first = await state(post)
  await post.run()
  await post.act(answerWithdrawal, post.people.support, { id: first.id, reason: 'not_found', message: 'Quel numéro\u202F?' })
  await post.run('2026-11-24T12:00:00.000Z')
  const second = await state(post)
  assert.deepEqual([second.id === first.id, second.at], [false, '2026-11-24T12:00:00.000Z'])
  assert.deepEqual(await state(post), second, 'and again it is the second')
  assert.equal((await post.run()).length, 1)
  const waiting = await post.world.reads.withdrawals({ waiting: true, after: null, limit: 10 })
  assert.deepEqual(
    waiting.map(({ id }) => id),
    [second.id],
  )
  assert.deepEqual(await post.world.reads.waitingWithdrawals(), { count: 1, oldest: second.at, unacknowledged: false })
  const settled = await post.world.reads.withdrawals({ waiting: false, after: null, limit: 10 })
  assert.deepEqual(
    settled.map(({ id }) => id),
    [first.id],
  )
})

test('what staff record for a consumer says who recorded it: nothing calls it the consumer’s own words, or proven', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds } = await post.order(consumers())
  await post.act(submitReturn, post.people.support, {
    orderId,
    type: 'withdrawal',
    lines: [{ orderLineId: lineIds[0] ?? '', quantity: 1 }],
  })
  const [mail] = await post.run()
  assert.match(mail?.text ?? '', /Rétractation de Paule Martin du contrat CMD-20418, recueillie et enregistrée par notre service client/)
  assert.doesNotMatch(mail?.text ?? '', /Je vous notifie/)
  const [kept] = await post.world.reads.withdrawals({ waiting: false, after: null, limit: 10 })
  const view = await ask(showWithdrawal, { actor: post.people.manager, input: { id: kept?.id ?? '' } }, post.world)
  assert.ok(!isRefusal(view))
  assert.deepEqual([view.recordedAs, view.countsFrom], ['support', null])
  const found = await post.world.reads.withdrawal(kept?.id ?? '')
  assert.deepEqual(
    found?.events.filter(({ verb }) => verb !== 'acknowledged').map(({ verb, actorId, data }) => [verb, actorId, data]),
    [['matched', post.people.support.id, { left: [] }]],
  )
})

test('a withdrawal that was asked for under another type first is stated now, and says from when it counts', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(consumers())
  const first = post.clock.now
  const line = {
    orderLineId: lineIds[0] ?? '',
    quantity: 1,
    reason: 'dead_on_arrival',
    seal: 'opened',
    condition: 'tested_no_marks',
  } as const
  const said = { ...line, note: 'Noir', dockMessage: 'Écran noir' }
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [said] })
  await post.run('2026-11-25T09:00:00.000Z')
  await post.act(changeReturnType, customer, { number, type: 'withdrawal' })
  const mails = await post.run()
  const [kept] = await post.world.reads.withdrawals({ waiting: false, after: null, limit: 10 })
  const view = await ask(showWithdrawal, { actor: post.people.support, input: { id: kept?.id ?? '' } }, post.world)
  assert.ok(!isRefusal(view))
  assert.deepEqual([view.at, view.countsFrom, view.recordedAs], ['2026-11-25T09:00:00.000Z', first, null])
  assert.match(view.sendBackBy, /^2026-12-08/, 'the law’s days are those of the first request')
  assert.match(mails.map(({ text }) => text).join('\n'), /Compte depuis votre première demande, du[^]*24\u00A0novembre/)
})

test('what staff wrote is beside the event, and a statement ends when nobody can claim anything of it', async (t) => {
  const post = await testPost(t)
  const done = await state(post)
  await post.run()
  await post.act(answerWithdrawal, post.people.support, { id: done.id, reason: 'not_found', message: 'Quel numéro\u202F?' })
  const waits = await state(post, { goods: 'Le micro' })
  await post.run()
  const words = await post.database.pool.query('select body, retention from withdrawal_words')
  assert.deepEqual(words.rows, [{ body: 'Quel numéro\u202F?', retention: 'statement' }])
  const left = async () => (await post.database.pool.query<{ id: string }>('select id from withdrawals')).rows.map(({ id }) => id)
  const told = async () =>
    (await post.database.pool.query<{ kind: string }>('select kind from mails order by kind')).rows.map(({ kind }) => kind)
  const night = (now: string) => applyRetention({ ...post.world, now: () => now })
  assert.deepEqual(await told(), ['withdrawal_acknowledged', 'withdrawal_acknowledged', 'withdrawal_answered'])
  await night('2031-11-23T09:00:00.000Z')
  assert.deepEqual((await left()).toSorted(), [done.id, waits.id].toSorted())
  await night('2031-12-01T09:00:00.000Z')
  assert.deepEqual(await left(), [waits.id])
  assert.deepEqual(await told(), ['withdrawal_acknowledged'], 'the mails about it, with their addresses, went with it')
  assert.equal((await post.database.pool.query('select from withdrawal_words')).rowCount, 0)
  await assert.rejects(post.database.pool.query('delete from withdrawals'), /append-only/)
})

test('a flood from one network is held back with another way, and nobody else is', async (t) => {
  const post = await testPost(t)
  for (let i = 0; i < 40; i++) await state(post, { goods: `n° ${i}` })
  const held = await at(post, stateWithdrawal, said({ goods: 'n° 40' }))
  assert.ok(isRefusal(held) && held.code === 'too_many_statements' && typeof held.params['retryAfter'] === 'number')
  await state(post, { goods: 'n° 40' }, { ip: '198.51.100.7' })
})

test('codes are not guessed: so many tries for a statement, and none after its two days', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  const { id } = await state(post)
  const code = codeIn((await post.run()).map((mail) => mail.text).join('\n'))
  post.clock.now = '2026-11-26T09:00:00.001Z'
  const late = await at(post, proveWithdrawal, { id, code })
  assert.ok(isRefusal(late) && late.code === 'code_wrong')
  for (let i = 0; i < 39; i++) await at(post, proveWithdrawal, { id, code: '000000' }, { ip: `192.0.2.${i + 2}` })
  const held = await at(post, proveWithdrawal, { id, code }, { ip: '198.51.100.1' })
  assert.ok(isRefusal(held) && held.code === 'too_many_attempts')
})

test('many statements that name one order neither add up to many guesses nor fill its mailbox; each is kept and acknowledged', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  const from = (i: number) => ({ ip: `192.0.${i}.9` })
  const stated: StatedView[] = []
  for (let i = 0; i < 12; i++) stated.push(await state(post, { goods: `n° ${i}`, contract: i % 2 ? 'cmd-20418' : 'CMD 20418' }, from(i)))
  const mails = await post.run()
  assert.equal(mails.filter(({ to }) => to?.[0]?.address === 'autre@boite.example').length, 12)
  assert.equal(mails.filter(({ to }) => to?.[0]?.address === 'paule@particulier.example').length, 10)
  for (let i = 0; i < 100; i++) await at(post, proveWithdrawal, { id: stated[i % 10]?.id ?? '', code: '000000' }, from(i))
  const held = await at(post, proveWithdrawal, { id: stated[11]?.id ?? '', code: '000000' }, from(200))
  assert.ok(isRefusal(held) && held.code === 'too_many_attempts')
})

test('when the day’s mails are spent a statement is kept and acknowledged all the same; only its code is left out', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  post.world.askedMailsPerDay = 1
  const told: object[] = []
  post.world.warn = (what, figures) => void told.push({ what, ...figures })
  await state(post, { goods: 'Le micro' }, { ip: '192.0.2.1' })
  const last = await state(post, { goods: 'Le casque' }, { ip: '192.0.2.2' })
  const mails = await post.run()
  assert.equal(mails.filter(({ to }) => to?.[0]?.address === 'autre@boite.example').length, 2)
  assert.equal(mails.filter(({ to }) => to?.[0]?.address === 'paule@particulier.example').length, 1)
  assert.deepEqual([last.proven, last.number], [false, null])
  assert.deepEqual(told.at(-1), { what: 'asked_mails', count: 2, most: 1 })
  const { rows } = await post.database.pool.query('select from waiting_withdrawals where withdrawal_id = $1', [last.id])
  assert.equal(rows.length, 1)
})

test('a name and a contract are one line: nothing typed there forges another line of the statement or of a mail', async (t) => {
  const post = await testPost(t)
  const typed = { name: 'Paule\r\nAdresse e-mail : x@y.example', contract: 'CMD-1\nBcc: x@y.example' }
  const { text, id } = await state(post, typed)
  assert.ok(text.includes('Paule Adresse e-mail : x@y.example') && text.includes('CMD-1 Bcc: x@y.example'), text)
  assert.equal((await post.world.reads.withdrawal(id))?.statement.contract, 'CMD-1 Bcc: x@y.example')
  const [mail] = await post.run()
  assert.doesNotMatch(mail?.subject ?? '', /[\r\n]/)
  const empty = await at(post, stateWithdrawal, said({ name: '\u0001' }))
  assert.ok(isRefusal(empty) && empty.code === 'invalid_input')
})

test('the order is known by its number with the sign before it, and by the number of a return of it', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(consumers())
  const line = { orderLineId: lineIds[0] ?? '', quantity: 1 }
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'withdrawal', lines: [line] })
  for (const contract of ['N° cmd-20418', '# CMD 20418', number.toLowerCase()]) {
    const meant = await post.world.reads.orderMeant({ contract, email: 'autre@boite.example' })
    assert.equal(meant?.id, orderId, contract)
    assert.deepEqual(
      (await ordersLike(contract, post.world.reads)).map(({ id }) => id),
      [orderId],
      contract,
    )
    const named = await post.world.reads.ordersNamed({ email: 'paule@particulier.example', numbers: waysToNumber(orderKey(contract)) })
    assert.deepEqual(
      named.map(({ id }) => id),
      [orderId],
    )
    const written = await post.world.reads.ordersOfWriter({ number: contract })
    assert.deepEqual(
      written.map(({ id }) => id),
      [orderId],
    )
  }
})

test('goods said in words are ticked by whoever has the code, as of the statement’s day', async (t) => {
  const post = await testPost(t)
  const { lineIds } = await post.order(consumers())
  const { id } = await state(post, { goods: 'un seul des deux' })
  const code = codeIn((await post.run()).map((mail) => mail.text).join('\n'))
  const shown = done(await at(post, proveWithdrawal, { id, code }))
  assert.deepEqual(shown, { number: null, items: [{ id: lineIds[0], name: 'Écran 27 pouces', quantity: 2 }] })
  const { number } = done(await at(post, proveWithdrawal, { id, code, lines: [{ orderLineId: lineIds[0] ?? '', quantity: 1 }] }))
  const page = await post.world.reads.returnPage(number ?? '')
  assert.deepEqual(
    page?.rma.lines.map((line) => line.units.length),
    [1],
  )
})

test('a session of who ordered proves it at once: one acknowledgement to the address typed, and the return', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers())
  const stated = await state(post, { contract: 'x', orderId }, { actor: customer })
  assert.match(stated.text, /contrat CMD-20418/)
  assert.ok(stated.number)
  const mails = await post.run()
  assert.deepEqual(
    mails.map((mail) => [mail.to?.[0]?.address, mail.subject]),
    [
      ['autre@boite.example', 'Votre rétractation, commande CMD-20418\u202F: accusé de réception'],
      ['paule@particulier.example', `Votre rétractation ${stated.number}\u202F: renvoi des produits`],
    ],
  )
})

test('an answer that was lost is had again: the same id answers the same return, to whoever may see it', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers())
  const once = said({ contract: 'CMD-20418' })
  const first = done(await at(post, stateWithdrawal, { ...once, orderId }, { actor: customer }))
  assert.ok(first.number)
  assert.deepEqual(done(await at(post, stateWithdrawal, { ...once, orderId }, { actor: customer })), first)
  const signedOut = done(await at(post, stateWithdrawal, once))
  assert.deepEqual(
    [signedOut.id, signedOut.proven, signedOut.number],
    [first.id, true, null],
    'no code is asked for, and no number is told',
  )
  assert.equal((await post.run()).length, 2)
  assert.equal((await returns(post)).length, 1)
})

test('a kit that is ticked goes back as its parts, and more units than any other request may name go back too', async (t) => {
  const post = await testPost(t)
  const kit = [
    givenLine({ id: 'K', name: 'Pack', quantity: 1, gross: 0, tax: 0 }),
    givenLine({ id: 'A', name: 'Micro', quantity: 1, kitParent: 'K' }),
    givenLine({ id: 'B', name: 'Gommes', quantity: 1500, kitParent: 'K' }),
  ]
  const { orderId, lineIds, customer } = await post.order(consumers({ lines: kit, parcels: [] }))
  const ticked = [{ orderLineId: lineIds[0] ?? '', quantity: 1 }]
  const { text, number } = await state(post, { orderId, lines: ticked }, { actor: customer })
  assert.match(text, /1\u00A0× Pack/)
  const page = await post.world.reads.returnPage(number ?? '')
  assert.deepEqual(
    page?.rma.lines.map((line) => line.units.length),
    [1, 1500],
  )
})

test('whatever keeps a return from being made takes nothing from the statement: it is acknowledged, and waits for staff', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers())
  const told: unknown[] = []
  const broken = (error: Error): Post => ({ ...post, world: withoutReturns(post.world, error, told) })
  const refused = await state(broken(new Refused(refuse('conflict', 'unit_taken'))), { orderId, goods: null }, { actor: customer })
  post.clock.now = '2026-11-24T09:00:01.000Z'
  const faulty = await state(broken(new Error('no space left')), { orderId }, { actor: customer })
  assert.deepEqual([refused.number, refused.proven, faulty.number, faulty.proven], [null, true, null, true])
  assert.equal(told.length, 1, 'a fault is told to whoever runs the server')
  assert.equal((await post.run()).length, 2, 'each is acknowledged')
  const waiting = await post.world.reads.withdrawals({ waiting: true, after: null, limit: 10 })
  assert.deepEqual(
    waiting.map(({ id, verbs }) => [id, verbs.includes('proven')]),
    [
      [refused.id, true],
      [faulty.id, false],
    ],
  )
  const { number } = await post.act(matchWithdrawal, post.people.support, { id: refused.id, orderId, reason: 'Prouvée par sa session.' })
  assert.ok(number)
})

test('with the code too, what no return can take is left to staff and the code is not asked for again', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  const { id } = await state(post)
  const code = codeIn((await post.run()).map((mail) => mail.text).join('\n'))
  const broken = { ...post, world: withoutReturns(post.world, new Refused(refuse('conflict', 'unit_taken'))) }
  assert.deepEqual(done(await at(broken, proveWithdrawal, { id, code })), { number: null, items: null })
  const proven = (await events(post)).filter(({ verb }) => verb === 'proven')
  assert.deepEqual(
    proven.map(({ settles, data }) => [settles, data]),
    [[false, { by: 'code' }]],
  )
})

test('a statement sent again and again takes no code from those that follow it', async (t) => {
  const post = await testPost(t)
  await post.order(consumers())
  const once = said()
  for (let i = 0; i < 12; i++) await at(post, stateWithdrawal, once)
  await state(post, { goods: 'Le micro' })
  const codes = (await post.run()).filter(({ to }) => to?.[0]?.address === 'paule@particulier.example')
  assert.equal(codes.length, 2)
})

test('nobody, a stranger and staff state nothing on an order that is not theirs', async (t) => {
  const post = await testPost(t)
  const { orderId } = await post.order(consumers())
  const { customer: stranger } = await post.order(
    consumers({ id: 'S-3', number: 'CMD-3', email: 'x@y.example', customer: { id: 'C-3', name: 'X', profile: 'retail' } }),
  )
  for (const actor of [nobody, stranger, post.people.support]) {
    const refused = await at(post, stateWithdrawal, said({ orderId }), { actor })
    assert.ok(isRefusal(refused) && refused.code === 'order_unknown')
  }
  assert.equal((await returns(post)).length, 0)
})

test('staff match on their own authority: in time as of the statement, in the name of the order’s customer, whenever they do it', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers())
  const { id, at: when } = await state(post, { contract: 'la commande du micro' })
  await post.run()
  post.clock.now = '2027-01-10T09:00:00.000Z'
  const { number } = await post.act(matchWithdrawal, post.people.support, { id, orderId, reason: 'Même nom, même adresse de livraison.' })
  const page = await post.world.reads.returnPage(number ?? '')
  assert.ok(page)
  assert.deepEqual([page.rma.submittedAt, page.rma.customerId, page.rma.status], [when, customer.id, 'approved'])
  assert.equal(page.rma.clocks.find(({ kind }) => kind === 'legal_refund')?.startedAt, when)
  const [, matched] = await events(post)
  assert.deepEqual([matched?.verb, matched?.actor_role, matched?.settles], ['matched', 'support', true])
  await assert.rejects(post.act(matchWithdrawal, post.people.support, { id, orderId, reason: 'x' }), /withdrawal_settled/)
})

test('staff see how many of a product are in no return, and take as many of them as the words say', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(consumers({ lines: [givenLine({ quantity: 3 })], parcels: [] }))
  const [orderLineId = ''] = lineIds
  await state(post, { orderId, lines: [{ orderLineId, quantity: 1 }] }, { actor: customer })
  const { id } = await state(post, { goods: 'un seul' })
  const input = { id, q: 'CMD-20418' }
  const found = await ask(findOrders, { actor: post.people.support, input }, post.world)
  assert.ok(!isRefusal(found))
  assert.deepEqual(
    found.items.map(({ items }) => items.map(({ quantity, free, reason }) => [quantity, free, reason])),
    [[[3, 2, 'already']]],
  )
  const { number } = await post.act(matchWithdrawal, post.people.support, {
    id,
    orderId,
    lines: [{ orderLineId, quantity: 1 }],
    reason: 'Un.',
  })
  const page = await post.world.reads.returnPage(number ?? '')
  assert.deepEqual(
    page?.rma.lines.map((line) => line.units.length),
    [1],
  )
})

const shown = async (post: Post, id: string) => {
  const view = await ask(showWithdrawal, { actor: post.people.support, input: { id } }, post.world)
  if (isRefusal(view)) throw new Error(view.code)
  return view
}
const listOf = async (post: Post, list: 'waiting' | 'done') => {
  const page = await ask(listWithdrawals, { actor: post.people.support, input: { list } }, post.world)
  if (isRefusal(page)) throw new Error(page.code)
  return page.items.map(({ id, acknowledgement, settled }) => [id, acknowledgement, settled])
}

test('an acknowledgement that nobody took brings a settled statement back to staff, who send it to another address', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers())
  post.server.refuse = '550 5.1.1 No such user'
  const { id, text, at: stated } = await state(post, { orderId }, { actor: customer })
  assert.deepEqual(await listOf(post, 'waiting'), [], 'a session has settled it')
  await post.run()
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'failed', true]])
  assert.deepEqual(await listOf(post, 'done'), [])
  const count = await ask(countWithdrawals, { actor: post.people.support, input: {} }, post.world)
  assert.deepEqual(count, { waiting: 1, late: true })

  post.server.refuse = null
  const email = 'paule@bonne.example'
  await post.act(acknowledgeAgain, post.people.support, { id, email })
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'under_way', true]])
  await assert.rejects(post.act(acknowledgeAgain, post.people.support, { id, email }), /acknowledgement_under_way/)
  const [mail, ...others] = await post.run('2026-11-26T10:00:00.000Z')
  assert.deepEqual([mail?.to?.[0]?.address, others.length], [email, 0])
  for (const part of [...text.split('\n'), stated]) assert.ok(mail?.text?.includes(part), part)
  assert.deepEqual(await listOf(post, 'waiting'), [])
  assert.deepEqual(await listOf(post, 'done'), [[id, 'sent', true]])
  const { events: became, reachedAt } = await shown(post, id)
  assert.equal(reachedAt, email)
  assert.deepEqual(
    became.filter(({ verb }) => verb !== 'proven').map(({ verb, actorRole, words }) => [verb, actorRole, words]),
    [
      ['unacknowledged', 'system', null],
      ['sent_again', 'support', email],
      ['acknowledged', 'system', null],
    ],
  )
  const inEvents = await post.database.pool.query('select from withdrawal_events where data::text like $1', [`%${email}%`])
  assert.equal(inEvents.rowCount, 0, 'no address stands in an event')
})

test('one that still waits for an answer waits for both, and what follows goes to the address at which they were reached', async (t) => {
  const post = await testPost(t)
  post.server.refuse = '550 5.1.1 No such user'
  const { id } = await state(post)
  await post.run()
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'failed', false]])
  post.server.refuse = null
  await post.act(answerWithdrawal, post.people.support, { id, reason: 'not_found', message: 'Quel numéro\u202F?' })
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'failed', true]])
  await post.run()
  await post.act(acknowledgeAgain, post.people.manager, { id, email: 'paule@bonne.example' })
  const [mail] = await post.run()
  assert.doesNotMatch(mail?.text ?? '', /\/retractation\//, 'what was answered asks for no code')
  assert.deepEqual(await listOf(post, 'waiting'), [])

  const next = await state(post, { goods: 'Le micro' })
  await post.run()
  await post.act(acknowledgeAgain, post.people.support, { id: next.id, email: 'paule@encore.example' })
  await post.run()
  assert.deepEqual(await listOf(post, 'waiting'), [[next.id, 'sent', false]])
  await post.act(answerWithdrawal, post.people.support, { id: next.id, reason: 'not_found', message: 'Quel numéro\u202F?' })
  const [answer] = await post.run()
  assert.equal(answer?.to?.[0]?.address, 'paule@encore.example')
})

test('an acknowledgement by post is recorded with what staff wrote, and a mail that is given up afterwards changes nothing', async (t) => {
  const post = await testPost(t)
  await post.server.down()
  const { id } = await state(post)
  await post.run()
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'under_way', false]], 'it is tried again')
  post.clock.now = '2026-11-25T09:00:00.000Z'
  await post.act(acknowledgeByPost, post.people.support, { id, message: 'Recommandé 1A 234' })
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'sent', false]])
  await post.mail({ kind: 'withdrawal_acknowledged', withdrawalId: id, causeId: id }, { lastTry: true }).catch(() => undefined)
  const { rows } = await post.database.pool.query('select state from mails')
  assert.deepEqual(rows, [{ state: 'failed' }])
  const { acknowledgement, events: became } = await shown(post, id)
  assert.deepEqual(
    [acknowledgement, became.map(({ verb, by, words }) => [verb, by, words])],
    ['sent', [['acknowledged', 'post', 'Recommandé 1A 234']]],
  )
})

test('sent again, it can fail again: tried for days without anybody taking it, it is told to staff as well', async (t) => {
  const post = await testPost(t)
  const { id } = await state(post)
  await post.run()
  post.clock.now = '2026-11-25T09:00:00.000Z'
  await post.act(acknowledgeAgain, post.people.support, { id, email: 'autre@boite.example' })
  const [again] = (await post.database.pool.query<{ id: string }>("select id from withdrawal_events where verb = 'sent_again'")).rows
  await post.server.down()
  const job = { kind: 'withdrawal_acknowledged', withdrawalId: id, causeId: again?.id ?? '' }
  await post.mail(job, { lastTry: false }).catch(() => undefined)
  assert.equal((await shown(post, id)).acknowledgement, 'under_way')
  await post.mail(job, { lastTry: true }).catch(() => undefined)
  assert.equal((await shown(post, id)).acknowledgement, 'failed')
  assert.deepEqual(await listOf(post, 'waiting'), [[id, 'failed', false]])
})

test('an excluded line stays behind and is answered; the rest of the order goes back', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers({ lines }))
  const { id, number } = await state(post, { orderId }, { actor: customer })
  assert.ok(number)
  await post.run()
  await post.act(answerWithdrawal, post.people.support, { id, reason: 'excluded', message: 'La licence a été descellée.' })
  const [mail, ...others] = await post.run()
  assert.equal(others.length, 0)
  for (const part of [/L221-28/, /La licence a été descellée/, /Médiation/, /CMD-20418/]) assert.match(mail?.text ?? '', part)
  const became = (await events(post)).map(({ verb, settles }) => `${verb} ${settles}`)
  assert.deepEqual(became.toSorted(), ['acknowledged false', 'answered true', 'proven false'])
})

test('a late one is recorded and acknowledged like any other, and then answered with its article', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(consumers())
  post.clock.now = '2026-12-05T09:00:00.000Z'
  const { id, number } = await state(post, { orderId }, { actor: customer })
  assert.equal(number, null)
  assert.equal((await post.run()).length, 1)
  await post.act(answerWithdrawal, post.people.manager, { id, reason: 'late', message: 'Livré le 20 novembre.' })
  assert.match((await post.run())[0]?.text ?? '', /L221-18/)
  assert.equal((await returns(post)).length, 0)
})

test('neither a statement nor what became of it can be changed or taken away', async (t) => {
  const post = await testPost(t)
  await state(post)
  await post.run()
  for (const sql of [
    'update withdrawals set name = $$x$$',
    'delete from withdrawal_events',
    'update withdrawal_events set settles = true',
    'truncate withdrawal_events cascade',
  ])
    await assert.rejects(post.database.pool.query(sql), /append-only/)
})
