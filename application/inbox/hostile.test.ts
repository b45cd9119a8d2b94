import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import type { Email } from 'postal-mime'
import { testInbox } from '../../tests/support/inbox.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'

const inbox = await testInbox({ after: (done) => after(done) })
after(() => assert.deepEqual(inbox.faults, []))
const { later, newContacts, thread } = inbox
const kermor = 'atelier-kermor.example'
const support = 'support@technostok.example'
const to = 'retours@technostok.example'
const words = (all: readonly { body: string }[]): string[] => all.map(({ body }) => body)
const replyTo = (mail: Email | undefined): string => mail?.replyTo?.[0]?.address ?? ''

test('line feeds hidden in a name and a subject stay one line in what we send', async () => {
  await newContacts()
  const hidden = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  const from = 'eve@small.example'
  await inbox.posts({
    raw: [
      `From: ${hidden('Eve\r\nBcc: victim@evil.example\r\nX-Evil: 1')} <${from}>`,
      `To: ${to}`,
      `Subject: ${hidden('Retour\r\nBcc: victim@evil.example\r\n\r\nCorps')}`,
      'Message-ID: <eve@small.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Bonjour.',
      '',
    ].join('\r\n'),
    envelope: { from, to: [to] },
    signedBy: 'small.example',
  })
  const [opened] = await newContacts()
  assert.deepEqual([opened?.status, /[\r\n]/.test(`${opened?.subject}${opened?.staff?.name}`)], ['open', false])
  await inbox.act(postToConversation, inbox.people.support, { id: opened?.id ?? '', body: 'Bonjour Eve.' })
  await inbox.run(later(600))
  const ours = inbox.server.raw.filter((raw) => raw.includes(from))
  assert.ok(ours.length >= 2)
  for (const raw of ours) {
    const header = raw.split(/\r?\n\r?\n/)[0] ?? ''
    assert.doesNotMatch(header, /^(bcc|x-evil)\s*:/im)
    assert.equal(header.match(/^to:/gim)?.length, 1)
  }
})

test('five hundred parts: the words and as many files as a message has; the rest is said to be too many', async () => {
  const { number, email, replyTo: address } = await thread()
  await inbox.posts({
    from: email,
    to: address,
    subject: 'Re',
    text: 'Cinq cents.',
    attachments: Array.from({ length: 500 }, (_, nth) => ({ filename: `${nth}.txt`, content: Buffer.from('x') })),
    signedBy: kermor,
  })
  const said = (await inbox.messages(number)).at(-1)
  assert.deepEqual([said?.body, said?.files.length], ['Cinq cents.', 0])
  assert.ok((said?.mail?.refused.length ?? 0) <= 20)
})

test('thirty megabytes: taken in, read, and what is too large of it is named', async () => {
  const { number, email, replyTo: address } = await thread()
  await inbox.posts({
    from: email,
    to: address,
    subject: 'Re',
    text: 'En une fois.',
    attachments: [{ filename: 'tout.zip', content: randomBytes(22 * 2 ** 20) }],
    signedBy: kermor,
  })
  const said = (await inbox.messages(number)).at(-1)
  assert.equal(said?.body, 'En une fois.')
  assert.deepEqual(
    said.mail?.refused.map(({ name }) => name),
    ['tout.zip'],
  )
})

test('that a colleague is away is a note, although no header says that a machine wrote it: the customer reads nothing of it', async () => {
  const { number, email, customer, replyTo: address } = await thread()
  await inbox.database.pool.query('update returns set assignee_id = $2 where number = $1', [number, inbox.people.support.id])
  await inbox.posts({ from: email, to: address, subject: 'Re', text: 'Voici.', signedBy: kermor })
  const told = (await inbox.run(later(600))).find((mail) => mail.to?.[0]?.address === support)
  const before = await inbox.page(number)
  await inbox.posts({
    from: support,
    to: replyTo(told),
    subject: 'Absence du bureau',
    text: 'De retour lundi.',
    signedBy: 'technostok.example',
  })
  const note = (await inbox.messages(number)).at(-1)
  assert.deepEqual([note?.body, note?.internal], ['De retour lundi.', true])
  assert.ok(!words(await inbox.messages(number, customer)).includes('De retour lundi.'))
  assert.deepEqual((await inbox.page(number)).deadlines, before.deadlines, 'the customer still waits')
})

test('two machines without a word of warning in one thread, the customer’s and a colleague’s, stop', async () => {
  const { number, email, replyTo: address } = await thread()
  await inbox.database.pool.query('update returns set assignee_id = $2 where number = $1', [number, inbox.people.support.id])
  const machine = (from: string, mail: string, nth: number) =>
    inbox.posts({ from, to: mail, subject: 'Re', text: `Votre message a bien été reçu (${nth}).`, signedBy: from.split('@')[1] ?? null })
  await machine(email, address, 0)
  let rounds = 0
  for (let next = await inbox.run(later(300)); rounds < 40; rounds++) {
    const asked = next.filter((mail) => [email, support].includes(mail.to?.[0]?.address ?? '') && replyTo(mail) !== '')
    if (asked.length === 0) break
    for (const mail of asked) await machine(mail.to?.[0]?.address ?? '', replyTo(mail), rounds + 1)
    next = await inbox.run(later(300))
  }
  assert.ok(rounds > 3 && rounds < 40, `they talked for ${rounds} rounds`)
  const held = await newContacts()
  assert.ok(held.every(({ status, staff }) => status === 'held' && staff?.suspicions.includes('from_staff')))
})
