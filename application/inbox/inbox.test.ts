import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { assert as holds, asyncProperty, constantFrom, integer, option, record } from 'fast-check'
import { givenPerson } from '../../tests/support/people.ts'
import { type Inbox, type InboxThread as Thread, testInbox } from '../../tests/support/inbox.ts'
import { askForDetails } from '../returns/request-details.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'

const photo = () => readFile(new URL('../../seeds/photos/pixels.jpg', import.meta.url))
const kermor = 'atelier-kermor.example'
const words = (all: readonly { body: string }[]): string[] => all.map(({ body }) => body)

const inbox = await testInbox({ after: (done) => after(done) })
after(() => assert.deepEqual(inbox.faults, []))

const { later, newContacts, thread } = inbox

/** What became of the last mails, sorted by word. */
async function outcomes(count: number): Promise<string[]> {
  const { rows } = await inbox.database.pool.query<{ outcome: string }>('select outcome from received_mails order by id desc limit $1', [
    count,
  ])
  return rows.map(({ outcome }) => outcome).sort()
}

const quote = [
  '',
  'Le mar. 24 nov. 2026 à 10:04, Technostok <retours@technostok.example> a écrit :',
  '',
  '> Une photo, s’il vous plaît.',
].join('\n')

test('a reply lands in its thread: its words and its photo, what is quoted folded away, its sender proven', async () => {
  const { number, email, replyTo, mail } = await thread()
  await inbox.posts({
    from: `Maëlle Kermor <${email}>`,
    to: replyTo,
    subject: `Re: ${mail.subject}`,
    text: `Voici la photo.\n${quote}\n`,
    attachments: [{ filename: 'écran.jpg', content: await photo() }],
    signedBy: kermor,
  })
  const said = (await inbox.messages(number)).at(-1)
  assert.equal(said?.body, 'Voici la photo.')
  assert.deepEqual(said.author, { kind: 'customer', name: 'Maëlle Kermor', me: false })
  assert.match(said.mail?.folded ?? '', /> Une photo/)
  assert.deepEqual([said.mail?.staff?.proven, said.mail?.staff?.sender], [true, email])
  assert.deepEqual(
    said.files.map(({ name, contentType }) => [name, contentType]),
    [['écran.jpg', 'image/jpeg']],
  )
  // The same clock as of a word that was typed.
  const { deadlines } = await inbox.page(number)
  assert.ok(deadlines.some(({ kind }) => kind === 'reply' || kind === 'review'))
})

test('what is sent again, as it is or by another way, is one message', async () => {
  const { number, email, replyTo } = await thread()
  const same = {
    from: email,
    to: replyTo,
    subject: 'Re',
    text: 'Une seule fois.',
    messageId: '<one@client.example>',
    date: new Date('2026-11-24T10:00:00Z'),
    signedBy: kermor,
  }
  await inbox.posts(same)
  await inbox.posts(same)
  await inbox.posts({ ...same, headers: { 'X-Trace': 'by another server' } })
  assert.deepEqual(words(await inbox.messages(number)).filter((body) => body === 'Une seule fois.').length, 1)
  assert.deepEqual(await newContacts(), [])
  assert.deepEqual(await outcomes(2), ['duplicate', 'said'])
})

test('a forged copy that comes first does not keep the real one out', async () => {
  const { number, email, replyTo } = await thread()
  const same = {
    from: email,
    to: replyTo,
    subject: 'Re',
    text: 'La vraie.',
    messageId: '<real@client.example>',
    date: new Date('2026-11-24T10:00:00Z'),
  }
  await inbox.posts({ ...same, signedBy: null })
  assert.equal((await newContacts()).length, 1)
  await inbox.posts({ ...same, signedBy: kermor })
  assert.equal(words(await inbox.messages(number)).at(-1), 'La vraie.')
})

test('without the secret, the mail of ours that it answers leads to the thread', async () => {
  const { number, email, mail } = await thread()
  await inbox.posts({
    from: email,
    to: 'retours@technostok.example',
    subject: 'Re',
    text: 'Par la référence.',
    inReplyTo: mail.messageId ?? '',
    signedBy: kermor,
  })
  await inbox.posts({
    from: email,
    to: 'retours@technostok.example',
    subject: 'Re',
    text: 'Par le fil.',
    references: `<x@client.example> ${mail.inReplyTo ?? ''}`,
    signedBy: kermor,
  })
  assert.deepEqual(words(await inbox.messages(number)).slice(-2), ['Par la référence.', 'Par le fil.'])
})

const intruders: readonly [string, (thread: Thread) => Parameters<Inbox['posts']>[0]][] = [
  ['nobody signed it', ({ email, replyTo }) => ({ from: email, to: replyTo, signedBy: null })],
  ['another domain signed it', ({ email, replyTo }) => ({ from: email, to: replyTo, signedBy: 'evil.example' })],
  ['a stranger has the reply address', ({ replyTo }) => ({ from: 'voleur0@evil.example', to: replyTo, signedBy: 'evil.example' })],
  [
    'another customer has the reply address',
    ({ replyTo }) => ({ from: 'client@particulier.example', to: replyTo, signedBy: 'particulier.example' }),
  ],
  [
    'the secret is wrong',
    () => ({ from: 'voleur1@evil.example', to: `reply+${'0'.repeat(40)}@technostok.example`, signedBy: 'evil.example' }),
  ],
  [
    'a forged verdict comes with it',
    ({ email, replyTo }) => ({
      from: email,
      to: replyTo,
      headers: { 'Authentication-Results': `mx.technostok.example; dmarc=pass header.from=${kermor}` },
      signedBy: null,
    }),
  ],
  [
    'the name in From is the customer’s',
    ({ email, replyTo }) => ({ from: `"${email}" <voleur2@evil.example>`, to: replyTo, signedBy: 'evil.example' }),
  ],
  [
    'the answer address is the customer’s',
    ({ email, replyTo }) => ({ from: 'voleur3@evil.example', replyTo: email, to: replyTo, signedBy: 'evil.example' }),
  ],
  ['a domain without a policy that signs nothing', ({ replyTo }) => ({ from: 'a@bare.example', to: replyTo, signedBy: null })],
]

for (const [name, forged] of intruders)
  test(`${name}: nothing is written into the thread, staff find it among the contacts`, async () => {
    const it = await thread()
    const before = await inbox.messages(it.number)
    const mails = await inbox.posts({ subject: 'Virement', text: 'Changez mon RIB.', ...forged(it) })
    assert.deepEqual(await inbox.messages(it.number), before)
    const [opened, ...others] = await newContacts()
    assert.deepEqual(words(opened?.messages ?? []), ['Changez mon RIB.'])
    assert.equal(others.length, 0)
    assert.equal(opened?.staff?.proven, false, 'the address is nobody’s')
    // What may be somebody else's address gets no mail of ours.
    const held = opened?.status === 'held'
    assert.equal(mails.length, held ? 0 : 1)
    assert.equal(held, opened?.messages[0]?.mail?.staff?.proven === false)
  })

test('two senders in From, or two Froms, are nobody: the mail is held without an address, and nobody can be answered', async () => {
  const { number, email, replyTo } = await thread()
  const before = await inbox.messages(number)
  const mails = await inbox.posts({
    from: [email, 'voleur@evil.example'],
    to: replyTo,
    subject: 'x',
    text: 'Deux.',
    signedBy: 'evil.example',
  })
  await inbox.posts({
    raw: `From: ${email}\r\nFrom: voleur@evil.example\r\nTo: ${replyTo}\r\nSubject: x\r\n\r\nDeux.`,
    envelope: { from: 'voleur@evil.example', to: [replyTo] },
    signedBy: 'evil.example',
  })
  assert.deepEqual(await inbox.messages(number), before)
  const opened = await newContacts()
  assert.deepEqual(
    opened.map(({ status, staff, messages }) => [status, staff?.email, staff?.suspicions, words(messages)]),
    [
      ['held', null, ['sender_unproven'], ['Deux.']],
      ['held', null, ['sender_unproven'], ['Deux.']],
    ],
  )
  assert.ok(
    opened.every(({ staff }) => staff?.name.includes(email)),
    'who it says it is, as it says it',
  )
  assert.deepEqual(mails, [])
  const [one] = opened
  assert.deepEqual([one?.verbs.reply, one?.verbs.release, one?.verbs.close], ['wrong_conversation_status', 'no_address', null])
  const answers = inbox.act(postToConversation, inbox.people.support, { id: one?.id ?? '', body: 'Qui êtes-vous ?' })
  await assert.rejects(answers, /wrong_conversation_status/)
  await inbox.act(postToConversation, inbox.people.support, { id: one?.id ?? '', body: 'Sans suite.', internal: true })
})

test('a colleague writes as themselves; staff as themselves, to the customer', async () => {
  const { number, replyTo, email } = await thread()
  const { rows } = await inbox.database.pool.query<{ id: string }>('select company_id as id from people where email = $1', [email])
  const colleague = await givenPerson(inbox.database.pool, { email: `gwen@${kermor}`, name: 'Gwen', roles: ['customer'] })
  await inbox.database.pool.query(`update people set company_id = $2, profile = 'account' where id = $1`, [colleague.id, rows[0]?.id])
  await inbox.database.pool.query('update companies set shares_returns = true')
  await inbox.posts({ from: `gwen@${kermor}`, to: replyTo, subject: 'Re', text: 'Moi aussi.', signedBy: kermor })
  const said = (await inbox.messages(number)).at(-1)
  assert.deepEqual([said?.body, said?.author.name], ['Moi aussi.', 'Gwen'])
  const staff = { from: 'support@technostok.example', subject: 'Re', signedBy: 'technostok.example' }
  await inbox.posts({ ...staff, to: replyTo, text: 'Bonjour.' })
  assert.equal((await inbox.messages(number)).at(-1)?.id, said?.id, 'by the customer’s reply address staff write nothing')
  await inbox.database.pool.query('update returns set assignee_id = $2 where number = $1', [number, inbox.people.support.id])
  await inbox.posts({ from: `gwen@${kermor}`, to: replyTo, subject: 'Re', text: 'Et merci.', signedBy: kermor })
  const told = (await inbox.run(later(600))).find(({ to }) => to?.[0]?.address === staff.from)
  await inbox.posts({ ...staff, to: told?.replyTo?.[0]?.address ?? '', text: 'Merci à vous deux.' })
  const answer = (await inbox.messages(number)).at(-1)
  assert.deepEqual(
    [answer?.body, answer?.author.kind, answer?.author.name, answer?.internal],
    ['Merci à vous deux.', 'staff', 'Inès du service client', false],
  )
})

test('whoever is asked for details answers them by mail, in words or with a file', async () => {
  const { number, email } = await inbox.filed()
  await inbox.act(askForDetails, inbox.people.support, { number, message: 'Une photo ?', checklist: ['photo'] })
  const mail = (await inbox.run()).at(-1)
  await inbox.posts({
    from: email,
    to: mail?.replyTo?.[0]?.address ?? '',
    subject: 'Re',
    text: 'La voici.',
    attachments: [{ filename: 'p.jpg', content: await photo() }],
    signedBy: kermor,
  })
  const page = await inbox.page(number)
  assert.equal(page.status, 'submitted')
  assert.deepEqual([page.messages.at(-1)?.body, page.messages.at(-1)?.files.length], ['La voici.', 1])
  assert.ok(page.deadlines.some(({ kind }) => kind === 'review'))
})

test('thanks by mail answer no request for details, and promise no answer', async () => {
  const { number, email } = await inbox.filed()
  await inbox.act(askForDetails, inbox.people.support, { number, message: 'Une photo ?', checklist: ['photo'] })
  const to = (await inbox.run()).at(-1)?.replyTo?.[0]?.address ?? ''
  await inbox.posts({ from: email, to, subject: 'Re', text: 'Merci !\n\nCordialement', signedBy: kermor })
  const page = await inbox.page(number)
  assert.deepEqual([page.status, page.deadlines.some(({ kind }) => kind === 'reply')], ['needs_details', false])
  assert.match(page.messages.at(-1)?.body ?? '', /^Merci !/)
})

test('thanks under a subject that somebody chose are news: it is shown, and answers what was asked', async () => {
  const { number, email } = await inbox.filed()
  await inbox.act(askForDetails, inbox.people.support, { number, message: 'Une photo ?', checklist: ['photo'] })
  const to = (await inbox.run()).at(-1)?.replyTo?.[0]?.address ?? ''
  await inbox.posts({ from: email, to, subject: 'Il manque aussi le câble', text: 'Merci', signedBy: kermor })
  const page = await inbox.page(number)
  assert.deepEqual([page.status, page.messages.at(-1)?.body], ['submitted', 'Il manque aussi le câble\n\nMerci'])
})

test('thanks beside a file that was not taken are an answer: the customer sent something, and a person reads it', async () => {
  const { number, email } = await inbox.filed()
  await inbox.act(askForDetails, inbox.people.support, { number, message: 'Une photo ?', checklist: ['photo'] })
  const to = (await inbox.run()).at(-1)?.replyTo?.[0]?.address ?? ''
  const refused = { subject: 'Re', text: 'Merci !', attachments: [{ filename: 'photo.docx', content: Buffer.from('PK\u0003\u0004') }] }
  await inbox.posts({ ...refused, from: email, to, signedBy: kermor })
  const page = await inbox.page(number)
  assert.deepEqual([page.status, page.messages.at(-1)?.files.length], ['submitted', 0])
})

test('that somebody is away answers no request for details, although no header says that a machine wrote it', async () => {
  const { number, email } = await thread()
  await inbox.act(askForDetails, inbox.people.support, { number, message: 'Une photo ?', checklist: ['photo'] })
  const to = (await inbox.run()).at(-1)?.replyTo?.[0]?.address ?? ''
  await inbox.posts({ from: email, to, subject: 'Absence du bureau', text: 'De retour le 2 décembre.', signedBy: kermor })
  const page = await inbox.page(number)
  assert.deepEqual([page.status, page.messages.at(-1)?.body], ['needs_details', 'De retour le 2 décembre.'])
})

test('files that are no photo and no PDF are named in the thread, and told to the sender once', async () => {
  const { number, email, replyTo } = await thread()
  const before = (await inbox.server.mails()).length
  await inbox.posts({
    from: email,
    to: replyTo,
    subject: 'Re',
    text: 'Quatre fichiers.',
    attachments: [
      { filename: 'facture.docx', content: Buffer.from('PK\u0003\u0004 not a picture') },
      { filename: 'vide.pdf', content: Buffer.alloc(0) },
      { filename: 'winmail.dat', contentType: 'application/ms-tnef', content: Buffer.from('789f3e2201000101', 'hex') },
      { filename: 'bon.jpg', content: await photo() },
    ],
    signedBy: kermor,
  })
  const said = (await inbox.messages(number)).at(-1)
  assert.deepEqual(
    said?.files.map(({ name }) => name),
    ['bon.jpg'],
  )
  assert.deepEqual(
    said?.mail?.refused.map(({ name }) => name),
    ['facture.docx', 'vide.pdf', 'winmail.dat'],
  )
  await inbox.run(later(3600))
  const told = (await inbox.server.mails()).slice(before).filter(({ to }) => to?.[0]?.address === email)
  assert.equal(told.length, 1)
  assert.match(told[0]?.text ?? '', /facture\.docx[^]*winmail\.dat\s: Outlook y a enfermé/)
})

test('an absent customer’s machine is noted for staff and starts nothing; a stranger’s is not shown', async () => {
  const { number, email, replyTo } = await thread()
  const before = await inbox.page(number)
  const away = {
    subject: 'Réponse automatique : absente',
    text: 'Je suis en congés jusqu’au 2 décembre.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  }
  const mails = await inbox.posts({ ...away, from: email, to: replyTo, signedBy: kermor })
  await inbox.posts({ ...away, from: 'x@evil.example', to: 'retours@technostok.example', signedBy: 'evil.example' })
  const after = await inbox.page(number)
  const note = after.messages.at(-1)
  assert.deepEqual([note?.internal, note?.author.kind, note?.mail?.kind], [true, 'system', 'automatic'])
  assert.deepEqual(after.deadlines, before.deadlines)
  assert.equal(mails.length, 0)
  assert.deepEqual(await newContacts(), [])
})

test('two machines that answer one another stop', async () => {
  let sent = 0
  for (let nth = 0; nth < 12; nth++) {
    const mails = await inbox.posts({
      from: 'robot@evil.example',
      to: 'retours@technostok.example',
      subject: `Ticket ${nth}`,
      text: 'Votre demande est enregistrée.',
      signedBy: 'evil.example',
    })
    sent += mails.filter(({ to }) => to?.[0]?.address === 'robot@evil.example').length
  }
  assert.equal(sent, 5)
})

test('our own mail that comes back goes nowhere', async () => {
  const { number, replyTo } = await thread()
  const before = await inbox.messages(number)
  const raw = inbox.server.raw.at(-1) ?? ''
  await inbox.posts({ raw, envelope: { from: 'retours@technostok.example', to: [replyTo] }, signedBy: 'technostok.example' })
  assert.deepEqual(await inbox.messages(number), before)
  assert.deepEqual(await newContacts(), [])
})

test('whoever wrote without an account and answers by mail has proven the address: it is theirs from then on', async () => {
  await newContacts()
  const email = 'ines@small.example'
  const [received] = await inbox.posts({
    from: `Inès <${email}>`,
    to: 'retours@technostok.example',
    subject: 'Mon écran',
    text: 'Il clignote.',
    signedBy: 'small.example',
  })
  const [opened] = await newContacts()
  assert.deepEqual([opened?.status, opened?.staff?.proven, opened?.staff?.name], ['open', false, 'Inès'])
  assert.match(received?.text ?? '', /répondre à cet e-mail/)
  await inbox.posts({ from: email, to: received?.replyTo?.[0]?.address ?? '', subject: 'Re', text: 'Toujours.', signedBy: 'small.example' })
  const talk = (await inbox.contact('open')).find(({ id }) => id === opened?.id)
  assert.deepEqual(words(talk?.messages ?? []), ['Il clignote.', 'Toujours.'])
  assert.equal(talk?.staff?.proven, true)
})

test('a mail without one word is shown as that; one that is long goes on where it is folded', async () => {
  const { number, email, replyTo } = await thread()
  await inbox.posts({ from: email, to: replyTo, subject: 'Re', text: `${'Long. '.repeat(2000)}Fin.`, signedBy: kermor })
  const said = (await inbox.messages(number)).at(-1)
  assert.ok((said?.body.length ?? 0) <= 5000)
  assert.match(said?.mail?.folded ?? '', /Fin\.$/)
  await inbox.posts({ from: 'vide@small.example', to: 'retours@technostok.example', subject: '', text: '', signedBy: 'small.example' })
  const [opened] = await newContacts()
  assert.deepEqual(
    [opened?.subject, opened?.staff?.name, words(opened?.messages ?? [])],
    ['Sans objet', 'vide@small.example', ['(…)']],
    'what stands before the @ is nobody’s name',
  )
})

test('what no reader can read is held, with its source for whoever looks', async () => {
  await newContacts()
  let parts = 'x'
  for (let nth = 0; nth < 100; nth++) parts = `Content-Type: multipart/mixed; boundary=b${nth}\r\n\r\n--b${nth}\r\n${parts}\r\n--b${nth}--`
  const from = 'poupee@small.example'
  // Whoever wrote before is known to read English.
  await inbox.posts({
    from,
    to: 'retours@technostok.example',
    subject: 'My screen',
    text: 'Hello, my screen is broken. What should I do?',
    signedBy: 'small.example',
  })
  await newContacts()
  const mails = await inbox.posts({
    raw: `From: ${from}\r\nSubject: x\r\nMIME-Version: 1.0\r\n${parts}`,
    envelope: { from, to: ['retours@technostok.example'] },
  })
  const [opened] = await newContacts()
  assert.deepEqual([opened?.status, opened?.staff?.email, opened?.staff?.suspicions], ['held', from, ['unreadable']])
  assert.match(opened?.messages[0]?.mail?.staff?.source ?? '', /source$/)
  const { rows } = await inbox.database.pool.query('select locale from conversations where id = $1', [opened?.id])
  assert.deepEqual(rows, [{ locale: 'en' }])
  assert.equal(mails.length, 0)
})

test('whatever is sent, no word stands in a thread whose sender is not proven, nor one of somebody who may not', async () => {
  const { number, email, replyTo, mail } = await thread()
  const domains = [kermor, 'evil.example', 'technostok.example', 'small.example', 'bare.example'] as const
  const from = constantFrom(email, 'voleur@evil.example', 'support@technostok.example', 'a@small.example', 'b@bare.example', `x@${kermor}`)
  const sent = record({
    from,
    signedBy: option(constantFrom(...domains)),
    to: constantFrom(replyTo, `reply+${'1'.repeat(40)}@technostok.example`, 'retours@technostok.example'),
    inReplyTo: constantFrom('', mail.messageId ?? '', mail.inReplyTo ?? ''),
    claims: constantFrom<Record<string, string>>(
      {},
      { 'Authentication-Results': `mx.technostok.example; dmarc=pass header.from=${kermor}` },
      { Sender: email },
    ),
    text: integer({ min: 1, max: 1_000_000 }).map((nth) => `Mot ${nth}.`),
  })
  await holds(
    asyncProperty(sent, async ({ claims, ...it }) => {
      const before = await inbox.messages(number)
      await inbox.posts({ ...it, subject: 'Re', headers: claims })
      const written = (await inbox.messages(number)).length > before.length
      const proven = it.signedBy !== null && it.from.endsWith(`@${it.signedBy}`) && it.signedBy !== 'bare.example'
      const may = it.from === email
      const leads = it.to === replyTo || it.inReplyTo !== ''
      assert.equal(written, proven && may && leads, JSON.stringify(it))
    }),
    { numRuns: 25 },
  )
})
