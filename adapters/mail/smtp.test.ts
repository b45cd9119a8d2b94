import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Mail, NoSuchAddress } from '#application/mail/ports.ts'
import { mailServer } from '../../tests/support/mail-server.ts'
import { letterWriter, messageIdFor } from './letter.ts'
import { smtp } from './deliver-smtp.ts'
import { sample } from '../../tests/support/sample-mail.ts'

const mailFrom = 'Technostok <retours@technostok.example>'
const write = letterWriter({ publicUrl: 'https://retours.technostok.example', mailFrom })
const id = '019ab000-0000-7000-8000-000000000001'
const returnId = '019ab000-0000-7000-8000-00000000000a'
const mail: Mail = {
  id,
  kind: 'received',
  to: 'client@particulier.example',
  messageId: messageIdFor({ mailFrom })(id),
  queuedAt: '2026-11-24T03:41:00.000Z',
  letter: write(sample('fr'), { returnId, replyToken: 'secret' }),
}

test('a mail arrives whole: both parts, its subject, its thread, its reply address', async (t) => {
  const server = await mailServer(t)
  const post = smtp(server.url)
  t.after(post.stop)
  await post.deliver(mail)
  const [got] = await server.mails()
  assert.equal(got?.subject, 'Votre retour RMA-2026-000482-9\u202F: colis reçu')
  assert.equal(got.from?.address, 'retours@technostok.example')
  assert.deepEqual(
    got.to?.map((one) => one.address),
    ['client@particulier.example'],
  )
  assert.deepEqual(
    got.replyTo?.map((one) => one.address),
    ['reply+secret@technostok.example'],
  )
  assert.equal(got.messageId, `<mail.${id}@technostok.example>`)
  assert.equal(got.inReplyTo, `<return.${returnId}@technostok.example>`)
  assert.equal(got.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated')
  assert.equal(got.date, mail.queuedAt)
  assert.match(got.text ?? '', /https:\/\/retours\.technostok\.example\/retours\/RMA-2026-000482-9/)
  assert.match(got.html ?? '', /href="https:\/\/retours\.technostok\.example\/retours\/RMA-2026-000482-9"/)
  assert.match(server.raw[0] ?? '', /Content-Type: multipart\/alternative/)
  assert.ok((server.raw[0] ?? '').split('\r\n').every((line) => line.length <= 998))
})

test('sent again it is the same mail to the byte', async (t) => {
  const server = await mailServer(t)
  for (let i = 0; i < 2; i++) {
    const post = smtp(server.url)
    await post.deliver(mail)
    post.stop()
  }
  assert.equal(server.raw.length, 2)
  assert.equal(server.raw[0], server.raw[1])
})

test('an address that does not exist is given up, every other refusal is not', async (t) => {
  const server = await mailServer(t)
  const post = smtp(server.url)
  t.after(post.stop)
  server.refuse = '550 5.1.1 No such user'
  await assert.rejects(post.deliver(mail), NoSuchAddress)
  for (const refusal of ['554 5.7.1 Relay access denied', '452 4.2.2 Mailbox full', '550 Blocked']) {
    server.refuse = refusal
    await assert.rejects(post.deliver(mail), (error) => !(error instanceof NoSuchAddress))
  }
  await server.down()
  await assert.rejects(post.deliver(mail), (error) => !(error instanceof NoSuchAddress))
})

test('no line break gets into a header through a name', () => {
  const evil = { ...sample('fr'), subject: { verbatim: 'Bonjour\r\nBcc: voleur@example.com' } }
  assert.equal(write(evil, { returnId, replyToken: null }).subject, 'Bonjour Bcc: voleur@example.com')
})
