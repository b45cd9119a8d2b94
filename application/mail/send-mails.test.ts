import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishPolicy } from '#adapters/db/policies.ts'
import type { Actor } from '#domain/actor.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { confirm } from '../returns/confirm-shipment.ts'
import { askForDetails } from '../returns/request-details.ts'
import { answerDetails } from '../returns/provide-details.ts'
import { executeResolution } from '../returns/execute-resolution.ts'
import { inspectUnits } from '../returns/inspect-units.ts'
import { postMessage } from '../returns/post-message.ts'
import { receiveUnits } from '../returns/receive-units.ts'
import { rejectReturn } from '../returns/reject-return.ts'
import { shipUnitsBack } from '../returns/send-back.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { escalateReturn } from '../returns/escalate-return.ts'
import { resetFactors } from '../staff/reset-factors.ts'
import { offer } from '../returns/offer-settlement.ts'
import type { Rma } from '#domain/return/rma.ts'
import { givenPhoto } from '../../tests/support/photo.ts'

type Filed = { number: string; customer: Actor }

const defective = {
  reason: 'dead_on_arrival',
  note: 'Écran noir',
  dockMessage: 'Écran noir au déballage',
  seal: 'opened',
  condition: 'tested_no_marks',
} as const

async function file(
  post: Post,
  { type = 'standard_warranty', quantity = 1, order = givenOrder({ parcels: [delivered('2026-11-20T10:00:00.000Z')] }) } = {},
): Promise<Filed> {
  const { orderId, lineIds, customer } = await post.order(order)
  const line =
    type === 'withdrawal' ? { orderLineId: lineIds[0] ?? '', quantity } : { orderLineId: lineIds[0] ?? '', quantity, ...defective }
  const { number } = await post.act(submitReturn, customer, { orderId, type, lines: [line] })
  return { number, customer }
}

const delivered = (at: string) => ({ id: 'P1', deliveredAt: at, deliveredSource: 'carrier' as const, items: [{ line: 'L1', quantity: 3 }] })
const retail = (over = {}) =>
  givenOrder({
    id: 'S-2',
    email: 'client@particulier.example',
    customer: { id: 'C-9', name: 'Paule Martin', profile: 'retail' },
    buyerCapacity: 'consumer',
    parcels: [delivered('2026-11-20T10:00:00.000Z')],
    ...over,
  })

async function rmaOf(post: Post, number: string): Promise<Rma> {
  const page = await post.world.reads.returnPage(number)
  assert.ok(page)
  return page.rma
}
const unitIds = (rma: Rma): string[] => rma.lines.flatMap((line) => line.units.map((unit) => unit.id))
const accepts = (rma: Rma) => rma.lines.map((line) => ({ lineId: line.id }))
const observed = { seal: 'opened', condition: 'tested_no_marks' } as const

test('a whole return, every mail of it read', async (t) => {
  const post = await testPost(t)
  const { support, agent, finance } = post.people
  const { number, customer } = await file(post, { quantity: 2 })
  const subjects: (string | undefined)[] = []
  const next = async (): Promise<string> => {
    const mails = await post.run()
    assert.equal(mails.length, 1, mails.map((mail) => mail.subject).join())
    const [mail] = mails
    subjects.push(mail?.subject?.replace(number, 'N'))
    assert.deepEqual(
      mail?.to?.map((one) => one.address),
      ['achats@atelier-kermor.example'],
    )
    const page = `https://retours.technostok.example/retours/${number}`
    assert.ok(mail.text?.includes(page) && mail.html?.includes(`href="${page}"`), 'link in both parts')
    return mail.text ?? ''
  }

  assert.match(await next(), /vous répond avant le mercredi 25\u00A0novembre\u00A02026 à\u00A010\u00A0h\u00A000/)
  await post.act(askForDetails, support, { number, message: 'Quel est le numéro de série ?', checklist: ['serial'] })
  const asked = await next()
  assert.match(asked, /Inès écrit\u202F:\n> Quel est le numéro de série \?/)
  assert.match(asked, /- le numéro de série/)
  assert.match(asked, /au plus tard le mardi 1er\u00A0décembre\u00A02026/)
  await post.act(answerDetails, customer, { number, message: 'SN-7' })
  assert.deepEqual(await post.run(), [])
  await post.act(approveReturn, support, { number, lines: accepts(await rmaOf(post, number)), message: 'Bon retour.' })
  assert.match(await next(), /Remettez le colis au transporteur au plus tard le mardi 8\u00A0décembre\u00A02026/)
  await post.act(confirm, customer, { number, parcels: [{ carrier: 'Colissimo', tracking: '8R1' }] })
  await post.act(receiveUnits, agent, { number, units: unitIds(await rmaOf(post, number)) })
  assert.match(await next(), /Nous avons reçu 2 produits[^]*Le contrôle est fait avant le jeudi 26\u00A0novembre/)
  const [good, bad] = unitIds(await rmaOf(post, number))
  await post.act(inspectUnits, agent, {
    number,
    units: [
      { unitId: good ?? '', verdict: 'accepted', observed, disposition: 'rtv' },
      { unitId: bad ?? '', verdict: 'refused', reason: 'A3', observed: { ...observed, fileIds: [await givenPhoto(post.world, agent.id)] } },
    ],
  })
  const verdict = await next()
  assert.match(verdict, /Nous vous remboursons 249,90\u00A0€ avant le jeudi 26\u00A0novembre/)
  assert.match(verdict, /1\u00A0×\u00A0Écran 27 pouces – Refusé\n {2}clause A3 – \S/)
  assert.match(verdict, /réexamen d’un refus au plus tard le mardi 1er\u00A0décembre/)
  assert.doesNotMatch(verdict, /édiat/, 'a professional has no consumer mediator')
  const owed = (await rmaOf(post, number)).resolutions[0]
  await post.act(executeResolution, finance, { number, resolutionId: owed?.id ?? '', reference: 'VIR-2026-1' })
  assert.match(await next(), /Nous vous avons remboursé 249,90\u00A0€[^]*VIR-2026-1/)
  await post.act(shipUnitsBack, agent, { number, units: [bad ?? ''], carrier: 'Colissimo', tracking: '8R2' })
  assert.match(await next(), /8R2/)
  assert.deepEqual(subjects, [
    'Votre retour N\u202F: demande reçue',
    'Votre retour N\u202F: précisions demandées',
    'Votre retour N\u202F: accord de principe',
    'Votre retour N\u202F: colis reçu',
    'Votre retour N\u202F: accepté en partie au contrôle',
    'Votre retour N\u202F: remboursement effectué',
    'Votre retour N\u202F: produits renvoyés',
  ])
})

test('the customer reads in their own language', async (t) => {
  const post = await testPost(t)
  const order = retail({ customer: { id: 'C-8', name: 'Ann Smith', profile: 'retail', locale: 'en' } })
  const { number } = await file(post, { order })
  const [mail] = await post.run()
  assert.equal(mail?.subject, `Your return ${number}: request received`)
  assert.match(mail.text ?? '', /answers you before Wednesday 25\u00A0November\u00A02026 at 10:00/)
})

test('a guest of whom nothing is known reads the language of their country, and from then on that of the return’s last mail', async (t) => {
  const post = await testPost(t)
  const home = { name: 'Ann Smith', line1: '1 High Street', postalCode: 'SW1A 1AA', city: 'London', country: 'GB' }
  const { orderId, lineIds } = await post.order(retail({ id: 'S-3', customer: null, email: 'ann@small.example', shipping: home }))
  const { id } = await givenPerson(post.database.pool)
  const guest: Actor = { id, roles: ['customer'], orderId, locale: 'fr' }
  const lines = [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...defective }]
  const { number } = await post.act(submitReturn, guest, { orderId, type: 'standard_warranty', lines })
  await post.database.pool.query('update returns set customer_id = null')
  const [mail] = await post.run()
  assert.deepEqual([mail?.to?.[0]?.address, mail?.subject], ['ann@small.example', `Your return ${number}: request received`])
  await post.database.pool.query(`update mails set locale = 'fr'`)
  await post.act(postMessage, post.people.support, { number, body: 'Une photo, s’il vous plaît.' })
  assert.match((await post.run('2026-11-24T09:10:00.000Z'))[0]?.subject ?? '', /^Votre retour/)
})

test('a withdrawal that was asked for as a return is acknowledged as a statement, with its date and hour, before it is answered', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post, { type: 'withdrawal', order: retail() })
  const mails = await post.run()
  assert.deepEqual(
    mails.map((mail) => mail.subject),
    ['Votre rétractation, commande CMD-S-2\u202F: accusé de réception', `Votre rétractation ${number}\u202F: renvoi des produits`],
  )
  const ack = mails[0]?.text ?? ''
  assert.match(ack, /rétractation du contrat CMD-S-2, pour les produits suivants\u202F:\n> - 1\u00A0× Écran 27 pouces/)
  assert.match(ack, /mardi 24\u00A0novembre\u00A02026 à\u00A010\u00A0h\u00A000 \(Europe\/Paris\)/)
  assert.match(ack, /Paule Martin/)
})

test('a consumer who is refused is told the clause and the mediator', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post, { order: retail() })
  await post.run()
  const lines = (await rmaOf(post, number)).lines.map((line) => ({ lineId: line.id, clause: 'A3' }))
  await post.act(rejectReturn, post.people.support, { number, lines, message: 'Le boîtier est fendu.', why: 'Vu sur la photo.' })
  const [mail] = await post.run()
  assert.match(mail?.text ?? '', /Refusé\n {2}clause A3 – \S/)
  assert.match(mail?.text ?? '', /Médiation Commerce Exemple/)
  assert.match(mail?.html ?? '', /Médiation Commerce Exemple/)
  assert.match(mail?.text ?? '', /droits légaux/)
})

test('nothing internal and nobody else’s name leaves the house', async (t) => {
  const post = await testPost(t)
  const { number, customer } = await file(post)
  await post.act(postMessage, post.people.manager, { number, body: 'NOTE-INTERNE méfiance', internal: true, fileIds: [] })
  await post.act(postMessage, post.people.support, { number, body: 'Bonjour, nous regardons.', internal: false, fileIds: [] })
  await post.act(escalateReturn, customer, { number, message: 'Trop long' })
  await post.act(offer, post.people.support, { number, kind: 'discount', amount: 1000, goods: 'kept', message: 'Un geste ?', fileIds: [] })
  const mails = await post.run(after(2))
  const toCustomer = mails.filter((mail) => mail.to?.[0]?.address === 'achats@atelier-kermor.example')
  assert.equal(toCustomer.length, 4)
  for (const mail of mails) assert.doesNotMatch(`${mail.subject}${mail.text}${mail.html}`, /NOTE-INTERNE/)
  for (const mail of toCustomer) assert.doesNotMatch(`${mail.text}${mail.html}`, /Hélène|Marc|Odile|technostok\.example\/desk/)
  const toStaff = mails.filter((mail) => mail.to?.[0]?.address === 'support@technostok.example')
  assert.equal(toStaff.length, 1, 'support hears of the escalation')
  assert.match(toStaff[0]?.text ?? '', /> Trop long/)
})

test('the first answer to an escalation says that it is one, with what followed it, and whom a consumer may turn to next', async (t) => {
  const post = await testPost(t)
  const { number, customer } = await file(post, { order: retail() })
  await post.act(escalateReturn, customer, { number, message: 'Trop long' })
  await post.run()
  const say = (body: string, internal: boolean) => post.act(postMessage, post.people.support, { number, body, internal, fileIds: [] })
  await say('À voir', true)
  await say('Vous avez raison.', false)
  await say('Autre chose ?', false)
  const [mail, ...others] = await post.run(after(2))
  assert.equal(others.length, 0)
  assert.equal(mail?.subject, `Votre retour ${number}\u202F: réponse d’un responsable`)
  assert.match(mail.text ?? '', /> Vous avez raison\.[^]*> Autre chose \?[^]*Médiation Commerce Exemple/)
  await say('Encore ceci.', false)
  const [later] = await post.run(after(4))
  assert.equal(later?.subject, `Votre retour ${number}\u202F: nouveau message`)
  assert.doesNotMatch(later.text ?? '', /Médiation|raison/)
})

test('a message is mailed once to the other side; the customer’s goes to the assignee', async (t) => {
  const post = await testPost(t)
  const { number, customer } = await file(post)
  await post.run()
  await post.act(postMessage, customer, { number, body: 'Y a-t-il quelqu’un ?', internal: false, fileIds: [] })
  assert.deepEqual(await post.run(after(2)), [], 'a case that is nobody’s waits in the queue')
  await post.database.pool.query('update returns set assignee_id = $1', [post.people.support.id])
  await post.act(postMessage, customer, { number, body: 'Toujours personne ?', internal: false, fileIds: [] })
  const [mail, ...others] = await post.run(after(4))
  assert.equal(others.length, 0)
  assert.deepEqual(
    mail?.to?.map((one) => one.address),
    ['support@technostok.example'],
  )
  assert.match(mail?.text ?? '', /Maëlle Kermor écrit\u202F:\n> Y a-t-il quelqu’un \?[^]*> Toujours personne \?/)
})

test('a mail server that is down for an hour loses nothing and repeats nothing', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post)
  await post.server.down()
  assert.deepEqual(await post.run(), [])
  for (const minutes of [1, 5, 15, 30, 45, 59]) assert.deepEqual(await post.run(after(minutes)), [])
  await post.server.up()
  const mails = [...(await post.run(after(61))), ...(await post.run(after(130))), ...(await post.run(after(300)))]
  assert.equal(mails.length, 1)
  assert.equal(mails[0]?.subject, `Votre retour ${number}\u202F: demande reçue`)
})

test('a crash between taking and saying so repeats the same mail under the same Message-ID', async (t) => {
  const post = await testPost(t)
  await file(post)
  post.server.breaksAfterTaking = true
  const first = await post.run()
  post.server.breaksAfterTaking = false
  const again = await post.run(after(10))
  assert.equal(first.length, 1)
  assert.equal(again.length, 1)
  assert.equal(post.server.raw[0], post.server.raw[1])
  assert.deepEqual(await post.run(after(600)), [])
})

test('what was said an hour ago is not reworded by what has happened since', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post)
  await post.server.down()
  await post.run()
  await post.act(rejectReturn, post.people.support, {
    number,
    lines: (await rmaOf(post, number)).lines.map((line) => ({ lineId: line.id, clause: 'A3' })),
    message: 'Non.',
    why: 'Déjà vu.',
  })
  await post.server.up()
  const mails = await post.run(after(10))
  assert.match(mails.find((mail) => mail.subject?.includes('demande reçue'))?.text ?? '', /vous répond avant le mercredi 25/)
})

test('a wrong address is given up and does not stop the others', async (t) => {
  const post = await testPost(t)
  await file(post)
  post.server.refuse = '550 5.1.1 No such user'
  await post.run()
  post.server.refuse = null
  assert.deepEqual(await post.run(after(600)), [])
  const { rows } = await post.database.pool.query('select state, attempts, last_error from mails')
  assert.deepEqual(
    rows.map(({ state, attempts }) => ({ state, attempts })),
    [{ state: 'failed', attempts: 1 }],
  )
})

test('the reply address is a secret of its own for each mail, kept as a hash, without capitals that a server might lower', async (t) => {
  const post = await testPost(t)
  const { number } = await file(post)
  await post.act(postMessage, post.people.support, { number, body: 'Bonjour', internal: false, fileIds: [] })
  const mails = await post.run(after(2))
  const addresses = mails.map((mail) => mail.replyTo?.[0]?.address ?? '')
  assert.equal(new Set(addresses).size, 2)
  const { rows } = await post.database.pool.query<{ hash: string }>(
    `select encode(token_hash, 'hex') as hash from reply_tokens where revoked_at is null`,
  )
  for (const address of addresses) {
    const [, token = ''] = /^reply\+([0-9a-f]{40})@technostok\.example$/.exec(address) ?? []
    assert.ok(
      rows.some((row) => row.hash === post.world.secrets.hash(token)),
      address,
    )
  }
})

test('in production a mail’s words are forgotten once it is given up', async (t) => {
  const post = await testPost(t, { mode: 'production' })
  await file(post)
  post.server.refuse = '550 5.1.1 No such user'
  await post.run()
  const { rows } = await post.database.pool.query('select state, content from mails')
  assert.deepEqual(rows, [{ state: 'failed', content: null }])
})

test('in production a mail’s words are forgotten once it is sent', async (t) => {
  const post = await testPost(t, { mode: 'production' })
  await file(post)
  await post.run()
  const { rows } = await post.database.pool.query('select state, content from mails')
  assert.deepEqual(rows, [{ state: 'sent', content: null }])
})

test('a login code goes to a customer while it is good, and is in the body alone', async (t) => {
  const post = await testPost(t)
  await post.order(givenOrder())
  const code = (email: string, expiresAt: string) => ({
    queue: 'mail' as const,
    data: { kind: 'login_code', email, code: '493817', causeId: post.world.newId(), expiresAt },
  })
  await post.world.transact(({ jobs }) =>
    jobs.add([
      code('achats@atelier-kermor.example', after(10)),
      code('nobody@example.org', after(10)),
      code('support@technostok.example', after(10)),
      code('achats@atelier-kermor.example', after(-1)),
    ]),
  )
  const mails = await post.run()
  assert.equal(mails.length, 1)
  assert.doesNotMatch(mails[0]?.subject ?? '', /493817/)
  assert.match(mails[0]?.text ?? '', /493817/)
  assert.match(mails[0]?.html ?? '', /493817/)
})

test('whoever’s second factors are reset is told, in their language, by whom and why; nobody else is', async (t) => {
  const post = await testPost(t)
  const admin = await givenPerson(post.database.pool, { name: 'Noé Lambert', roles: ['admin'] })
  const noé: Actor = { id: admin.id, roles: ['admin'], locale: 'fr' }
  await post.act(resetFactors, noé, { personId: post.people.support.id ?? '', reason: 'Téléphone perdu' })
  const mails = await post.run()
  assert.deepEqual(
    mails.map(({ to }) => to?.[0]?.address),
    ['support@technostok.example'],
  )
  assert.match(mails[0]?.text ?? '', /Noé Lambert a réinitialisé[\s\S]*Téléphone perdu/)
})

test('a version of the policy that is to come signs no mail yet', async (t) => {
  const post = await testPost(t)
  await post.order(givenOrder())
  const coming = { ...technostok, version: 2, inForceFrom: after(60), merchant: { ...technostok.merchant, name: 'Autre maison' } }
  await publishPolicy(post.database.pool, coming, { personId: null, at: after(0) })
  const email = 'achats@atelier-kermor.example'
  const data = { kind: 'login_code', email, code: '493817', causeId: post.world.newId(), expiresAt: after(10) }
  await post.world.transact(({ jobs }) => jobs.add([{ queue: 'mail', data }]))
  const [mail] = await post.run()
  assert.match(mail?.subject ?? '', /Technostok/)
  assert.doesNotMatch(mail?.text ?? '', /Autre maison/)
})

test('a guest’s code goes where number and address belong together, in the language it was asked for in, to staff’s address too', async (t) => {
  const post = await testPost(t)
  await post.order(givenOrder({ id: 'G-1', number: 'TS-1', email: 'camille@example.org' }))
  await post.order(
    givenOrder({
      id: 'G-2',
      number: 'TS-2',
      email: 'support@technostok.example',
      customer: { id: 'C-9', name: 'Karim', profile: 'retail' },
    }),
  )
  const code = (email: string, reference: string, over: object = {}) => ({
    queue: 'mail' as const,
    data: {
      kind: 'guest_code',
      email,
      reference,
      code: '493817',
      causeId: post.world.newId(),
      expiresAt: after(10),
      locale: 'fr',
      ...over,
    },
  })
  await post.world.transact(({ jobs }) =>
    jobs.add([
      code('camille@example.org', 'TS-1', { locale: 'en' }),
      code('camille@example.org', 'TS-2'),
      code('camille@example.org', 'TS-3'),
      code('stranger@example.org', 'TS-1'),
      code('support@technostok.example', 'TS-2'),
      code('camille@example.org', 'TS-1', { expiresAt: after(-1) }),
    ]),
  )
  const mails = await post.run()
  assert.deepEqual(
    mails.map(({ to, subject }) => [to?.[0]?.address, subject]),
    [
      ['camille@example.org', 'Your code to follow order TS-1 from Technostok'],
      ['support@technostok.example', 'Votre code pour suivre la commande TS-2 chez Technostok'],
    ],
  )
  assert.match(mails[0]?.text ?? '', /493817/)
})

const after = (minutes: number): string => new Date(Date.parse('2026-11-24T09:00:00.000Z') + minutes * 60_000).toISOString()
