import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testInbox } from '../../tests/support/inbox.ts'
import { newId } from '../../tests/support/new-id.ts'
import { runErrand } from '../errand.ts'
import { acknowledgeAgain } from '../withdrawals/acknowledge-again.ts'
import { stateWithdrawal } from '../withdrawals/state-withdrawal.ts'

const inbox = await testInbox({ after: (done) => after(done) })
after(() => assert.deepEqual(inbox.faults, []))
const { thread } = inbox
const words = (all: readonly { body: string }[]): string[] => all.map(({ body }) => body)

const report = (over: { to: string; status: string; action: string; messageId: string }): string =>
  [
    'From: MAILER-DAEMON@relay.example',
    'To: retours@technostok.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    `Final-Recipient: rfc822; ${over.to}`,
    `Action: ${over.action}`,
    `Status: ${over.status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 No such user',
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${over.messageId}`,
    'Subject: x',
    '',
    'x',
    '--b--',
    '',
  ].join('\r\n')

test('a mail that did not arrive is marked, and staff read so in the case; not yet is not never', async () => {
  const { number, email, mail, customer } = await thread()
  const messageId = mail.messageId ?? ''
  const id = /mail\.([0-9a-f-]{36})/.exec(messageId)?.[1]
  const state = async (): Promise<string | undefined> =>
    (await inbox.database.pool.query<{ state: string }>('select state from mails where id = $1', [id])).rows[0]?.state
  const bounces = (over: Partial<Parameters<typeof report>[0]>) =>
    inbox.posts({
      raw: report({ to: email, status: '5.1.1', action: 'failed', messageId, ...over }),
      envelope: { from: '', to: ['retours@technostok.example'] },
    })
  const before = await inbox.messages(number)
  await bounces({ status: '4.4.1', action: 'delayed' })
  const listed = async (): Promise<unknown> => {
    const of = await inbox.world.reads.mailsOf({ number }, inbox.clock.now)
    const found = of?.mails.find((one) => one.id === id)
    return [found?.state, found?.error]
  }
  assert.deepEqual(await listed(), ['delayed', '4.4.1 550 5.1.1 No such user'])
  await bounces({ to: 'somebody.else@evil.example' })
  await bounces({ messageId: `<mail.${id}@evil.example>` })
  assert.equal(await state(), 'sent')
  assert.deepEqual(await inbox.messages(number), before)
  await bounces({})
  assert.equal(await state(), 'failed')
  const note = (await inbox.messages(number)).at(-1)
  assert.deepEqual([note?.internal, note?.mail?.kind], [true, 'bounce'])
  assert.match(note?.body ?? '', new RegExp(`${email}[^]*5\\.1\\.1`))
  assert.ok(!words(await inbox.messages(number, customer)).some((body) => body.includes('5.1.1')))
  await bounces({ status: '5.1.2' })
  assert.equal((await inbox.messages(number)).length, before.length + 1, 'said once')
  assert.deepEqual(await listed(), ['bounced', '5.1.1 550 5.1.1 No such user'])
})

test('a report about a forwarded address names the one that we wrote to; a server’s own words are noted, once', async () => {
  const { number, email, mail, customer } = await thread()
  const messageId = mail.messageId ?? ''
  const before = (await inbox.messages(number)).length
  const inWords = (subject: string): Promise<unknown> =>
    inbox.posts({
      raw: [
        'From: Mail Delivery System <mailer-daemon@relay.example>',
        `Subject: ${subject}`,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(`Boîte pleine.\nMessage-ID: ${messageId}\n`).toString('base64'),
        '',
      ].join('\r\n'),
      envelope: { from: '', to: ['retours@technostok.example'] },
    })
  await inWords('Failure')
  await inWords('Failure again')
  const noted = (await inbox.messages(number)).slice(before)
  assert.deepEqual(
    noted.map(({ internal, mail: by }) => [internal, by?.kind]),
    [[true, 'bounce']],
  )
  assert.match(noted[0]?.body ?? '', new RegExp(`${email}[^]*Boîte pleine`))
  assert.deepEqual((await inbox.messages(number, customer)).length, before)
  const raw = report({ to: 'elsewhere@forward.example', status: '5.2.2', action: 'failed', messageId }).replace(
    'Final-Recipient',
    `Original-Recipient: rfc822;${email.toUpperCase()}\r\nFinal-Recipient`,
  )
  await inbox.posts({ raw, envelope: { from: '', to: ['retours@technostok.example'] } })
  assert.match((await inbox.messages(number)).at(-1)?.body ?? '', new RegExp(`^${email}\n5\\.2\\.2`))
})

test('an acknowledgement of withdrawal that bounces comes back to staff, once; one that was sent again since does not', async () => {
  const id = newId()
  const input = { id, name: 'Ada', contract: 'TK-404', email: 'ada@gone.example' }
  const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }
  await runErrand(stateWithdrawal, { actor: { id: null, roles: [], locale: 'fr' }, caller, input }, inbox.world)
  await inbox.run()
  const { rows } = await inbox.database.pool.query<{ to: string; messageId: string; state: string }>(
    `select to_address as "to", message_id as "messageId", state from mails where kind = 'withdrawal_acknowledged'`,
  )
  const [mail] = rows
  assert.equal(mail?.state, 'sent')
  const bounce = (status: string): Promise<unknown> =>
    inbox.posts({
      raw: report({ to: mail?.to ?? '', status, action: 'failed', messageId: mail?.messageId ?? '' }),
      envelope: { from: '', to: ['retours@technostok.example'] },
    })
  const waits = async (): Promise<boolean> => (await inbox.world.reads.waitingWithdrawals()).unacknowledged
  const verbs = async (): Promise<readonly string[]> =>
    (await inbox.world.reads.withdrawal(id))?.events.map(({ verb }) => verb).filter((verb) => verb.endsWith('acknowledged')) ?? []
  assert.equal(await waits(), false)
  await bounce('5.1.1')
  await bounce('5.1.2')
  assert.equal(await waits(), true)
  assert.deepEqual(await verbs(), ['acknowledged', 'unacknowledged'])
  // To where it arrives; what comes late about the first mail is no news any more.
  await inbox.act(acknowledgeAgain, inbox.people.support, { id, email: 'ada@here.example' })
  await inbox.run()
  assert.equal(await waits(), false)
  await bounce('5.1.1')
  assert.equal(await waits(), false)
})

test('a report whose conversation takes no note any more is shown beside it, held: nobody is left believing that the mail arrived', async () => {
  const [thanks] = await inbox.posts({
    from: 'partie@small.example',
    to: 'retours@technostok.example',
    subject: 'Une question',
    text: 'Bonjour, puis-je échanger ?',
    signedBy: 'small.example',
  })
  const [opened] = await inbox.newContacts()
  // As after a merge by an older version: the mail still belongs to what takes nothing any more.
  await inbox.posts({
    from: 'autre@small.example',
    to: 'retours@technostok.example',
    subject: 'x',
    text: 'Bonjour.',
    signedBy: 'small.example',
  })
  const [other] = await inbox.newContacts()
  await inbox.database.pool.query(`update conversations set status = 'merged', merged_into = $2 where id = $1`, [opened?.id, other?.id])
  const source = report({ to: 'partie@small.example', status: '5.1.1', action: 'failed', messageId: thanks?.messageId ?? '' })
  const sent = await inbox.posts({ raw: source, envelope: { from: '', to: ['retours@technostok.example'] } })
  assert.deepEqual(sent, [], 'no machine answers a machine')
  const [beside] = await inbox.newContacts()
  assert.deepEqual([beside?.status, beside?.staff?.email], ['held', null])
  assert.match(beside?.messages[0]?.body ?? '', /^partie@small\.example\n5\.1\.1/)
})

test('a server that gave up after days has failed, although its status says for now', async () => {
  const { number, email, mail } = await thread()
  const raw = report({ to: email, status: '4.4.1', action: 'failed', messageId: mail.messageId ?? '' })
  await inbox.posts({ raw, envelope: { from: '', to: ['retours@technostok.example'] } })
  const note = (await inbox.messages(number)).at(-1)
  assert.deepEqual([note?.mail?.kind, note?.body.split('\n')[0]], ['bounce', email])
})

test('an Exchange server’s report in words alone, under a name of its own, is known by its subject and to whom it may not return', async () => {
  const { number, email, mail } = await thread()
  const before = (await inbox.messages(number)).length
  const raw = [
    'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kermor.example>',
    'Subject: Non remis : Votre retour',
    'Content-Type: text/html; charset=utf-8',
    `In-Reply-To: ${mail.messageId ?? ''}`,
    '',
    '<p>Votre message n’a pas pu être remis (5.1.10).</p>',
  ].join('\r\n')
  const sent = await inbox.posts({ raw, envelope: { from: '', to: ['retours@technostok.example'] } })
  const noted = (await inbox.messages(number)).slice(before)
  assert.deepEqual([sent, noted.map(({ internal, mail: by }) => [internal, by?.kind])], [[], [[true, 'bounce']]])
  assert.match(noted[0]?.body ?? '', new RegExp(`^${email}\n`))
  const of = await inbox.world.reads.mailsOf({ number }, inbox.clock.now)
  assert.equal(of?.mails.at(-1)?.state, 'doubtful')
  assert.deepEqual(await inbox.newContacts(), [])
})

test('that our mail was read starts nothing: no word of the customer’s, no promise', async () => {
  const { number, email, replyTo, mail } = await thread()
  const before = await inbox.page(number)
  const raw = [
    `From: ${email}`,
    `To: ${replyTo}`,
    'Subject: Lu : Votre retour',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report;',
    '\treport-type=disposition-notification; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Votre message a été lu.',
    '--b',
    'Content-Type: message/disposition-notification',
    '',
    `Original-Message-ID: ${mail.messageId ?? ''}`,
    'Disposition: manual-action/MDN-sent-manually; displayed',
    '',
    '--b--',
    '',
  ].join('\r\n')
  await inbox.posts({ raw, envelope: { from: '', to: [replyTo] }, signedBy: 'atelier-kermor.example' })
  const after = await inbox.page(number)
  const note = after.messages.at(-1)
  assert.deepEqual([note?.internal, note?.mail?.kind, after.deadlines], [true, 'automatic', before.deadlines])
})
