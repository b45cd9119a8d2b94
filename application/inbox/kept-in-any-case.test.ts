import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { takeInto } from '../../compose-inbox.ts'
import { testInbox } from '../../tests/support/inbox.ts'

const inbox = await testInbox({ after: (done) => after(done) })
after(() => assert.deepEqual(inbox.faults, []))
const { later, newContacts, thread } = inbox
const photo = () => readFile(new URL('../../seeds/photos/pixels.jpg', import.meta.url))
const kermor = 'atelier-kermor.example'
const words = (all: readonly { body: string }[]): string[] => all.map(({ body }) => body)

/** Lets time pass until nothing that came in waits to be tried again. */
async function untilSorted(): Promise<void> {
  const waits = async (): Promise<boolean> =>
    ((await inbox.database.pool.query('select from received_mails where sorted_at is null')).rowCount ?? 0) > 0
  for (let tries = 0; (await waits()) && tries < 40; tries++) await inbox.run(later(900))
}

test('a photo that no darkroom can paint keeps no word away: after the last try it is named, and the words are there', async (t) => {
  const { number, email, replyTo } = await thread()
  let painted = 0
  t.mock.method(inbox.world.imaging, 'safeCopy', () => Promise.reject(new Error(`the darkroom has ended ${++painted} times`)))
  const mail = {
    to: replyTo,
    subject: 'Re',
    text: 'L’écran est fendu.',
    attachments: [{ filename: 'fente.jpg', content: await photo() }],
  }
  await inbox.posts({ ...mail, from: email, signedBy: kermor })
  await inbox.posts({ ...mail, from: 'inconnue@small.example', signedBy: 'small.example' })
  await untilSorted()
  assert.ok(painted > 20, `each was tried again and again: ${painted}`)
  const said = (await inbox.messages(number)).at(-1)
  assert.deepEqual([said?.body, said?.mail?.refused], ['L’écran est fendu.', [{ name: 'fente.jpg', code: 'imaging_busy' }]])
  assert.ok(
    (await newContacts()).some(
      ({ staff, messages }) => staff?.email === 'inconnue@small.example' && words(messages)[0] === 'L’écran est fendu.',
    ),
  )
})

test('a mail whose source cannot be had is shown as unreadable after the last try', async (t) => {
  await newContacts()
  let asked = 0
  const away = t.mock.method(inbox.world.files, 'get', () => Promise.reject(new Error(`the storage is away ${++asked}`)))
  await inbox.posts({ from: 'loin@small.example', to: 'retours@technostok.example', subject: 'Panne', text: 'Bonjour.' })
  await untilSorted()
  away.mock.restore()
  assert.ok(asked > 2, `tried again and again: ${asked}`)
  const [held] = await newContacts()
  assert.deepEqual([held?.status, held?.staff?.email, held?.staff?.suspicions], ['held', 'loin@small.example', ['unreadable']])
})

test('a copy of a mail is known before its pictures are painted', async (t) => {
  const { number, email, replyTo } = await thread()
  const paint = t.mock.method(inbox.world.imaging, 'safeCopy')
  const mail = {
    from: email,
    to: replyTo,
    subject: 'Re',
    text: 'Deux fois.',
    messageId: '<twice@client.example>',
    date: new Date('2026-11-24T10:00:00Z'),
    attachments: [{ filename: 'a.jpg', content: await photo() }],
    signedBy: kermor,
  }
  await inbox.posts(mail)
  const once = paint.mock.callCount()
  for (const way of ['b', 'c', 'd']) await inbox.posts({ ...mail, headers: { 'X-Trace': way } })
  assert.equal(once, 1)
  assert.equal(paint.mock.callCount(), once)
  assert.deepEqual(words(await inbox.messages(number)).filter((body) => body === 'Deux fois.').length, 1)
})

test('a stranger who writes English is answered in English, and so is a guest who answers an English mail', async () => {
  await newContacts()
  const [thanks] = await inbox.posts({
    from: 'john@small.example',
    to: 'retours@technostok.example',
    subject: 'My screen',
    text: 'Hello, my screen is broken. What should I do? Thank you.',
    signedBy: 'small.example',
  })
  assert.match(thanks?.text ?? '', /^Hello|\bHello\b/)
  await inbox.posts({
    from: 'john@small.example',
    to: thanks?.replyTo?.[0]?.address ?? '',
    subject: 'Re',
    text: 'OK.',
    attachments: [{ filename: 'note.docx', content: Buffer.from('PK\u0003\u0004') }],
    signedBy: 'small.example',
  })
  const { rows } = await inbox.database.pool.query<{ locale: string }>(`select locale from people where email = 'john@small.example'`)
  assert.deepEqual(rows, [{ locale: 'en' }])
  const told = (await inbox.server.mails()).findLast(({ to }) => to?.[0]?.address === 'john@small.example')
  assert.match(told?.text ?? '', /note\.docx/)
  assert.equal(told?.headers.find(({ key }) => key === 'content-language')?.value, 'en')
})

test('out of a mailbox, what no reader can read and nobody is named in is held without an address', async () => {
  await newContacts()
  let parts = 'x'
  for (let nth = 0; nth < 100; nth++) parts = `Content-Type: multipart/mixed; boundary=b${nth}\r\n\r\n--b${nth}\r\n${parts}\r\n--b${nth}--`
  const source = Buffer.from(`From: Deux Personnes <a@b.example>, <c@d.example>\r\nSubject: x\r\nMIME-Version: 1.0\r\n${parts}`)
  assert.equal(await takeInto(inbox.world)(source, { by: 'imap' }), 'kept')
  const mails = await inbox.run()
  const [opened] = await newContacts()
  assert.deepEqual([opened?.status, opened?.staff?.email, opened?.staff?.suspicions], ['held', null, ['unreadable']])
  assert.match(opened?.staff?.name ?? '', /^Deux Personnes/)
  assert.match(opened?.messages[0]?.mail?.staff?.source ?? '', /source$/)
  assert.deepEqual(mails, [])
})

test('where reading a mailbox began is kept for good', async () => {
  const begins = (uidValidity: string, uidNext: number, at: string) =>
    inbox.world.transact((stores) => stores.inbox.mailboxBegins({ name: 'retours@imap.example/INBOX', uidValidity, uidNext, at }))
  const first = { name: 'retours@imap.example/INBOX', uidValidity: '1700000000', uidNext: 5001, at: '2026-11-24T09:00:00.000Z' }
  assert.deepEqual(await begins('1700000000', 5001, first.at), { ...first, taken: null })
  assert.deepEqual(await begins('1800000000', 7, '2026-12-01T09:00:00.000Z'), { ...first, taken: null })
  const taken = (uidValidity: string, uid: number) =>
    inbox.world.transact((stores) => stores.inbox.mailboxTaken({ name: first.name, uidValidity, uid }))
  await taken('1700000000', 5007)
  await taken('1700000000', 5003)
  assert.deepEqual((await begins('1700000000', 5001, first.at)).taken, { uidValidity: '1700000000', uid: 5007 }, 'never back')
  await taken('1800000000', 3)
  assert.deepEqual((await begins('1800000000', 7, first.at)).taken, { uidValidity: '1800000000', uid: 3 }, 'but for numbers anew')
})
