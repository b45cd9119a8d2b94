import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testInbox } from '../../tests/support/inbox.ts'
import { chooseNotices } from '../notices/choices.ts'
import { escalateReturn } from '../returns/escalate-return.ts'

const inbox = await testInbox({ after: (done) => after(done) })
after(() => assert.deepEqual(inbox.faults, []))
const { later, newContacts } = inbox
const words = (all: readonly { body: string }[]): string[] => all.map(({ body }) => body)
const support = 'support@technostok.example'
/** What a colleague sends from their own mail program. */
const writes = (mail: { to: string; text: string; inReplyTo?: string }) =>
  inbox.posts({ ...mail, from: support, subject: 'Re', signedBy: 'technostok.example' })
/** The mails about promises that the colleague got, as time goes by. */
async function told(hours: number) {
  const mails = [...(await inbox.run(later(hours * 3600))), ...(await inbox.run(later(600)))]
  return mails.filter(({ to, subject }) => to?.[0]?.address === support && !/escalad|remonté/i.test(subject ?? ''))
}

test('staff who answer a notice among staff write a note, which no customer sees', async () => {
  const { number, customer } = await inbox.filed()
  await inbox.run()
  await inbox.act(escalateReturn, customer, { number, message: 'Deux semaines.' })
  const notice = (await inbox.run()).find(({ to }) => to?.[0]?.address === support)
  assert.match(notice?.text ?? '', /note interne/)
  await writes({ to: notice?.replyTo?.[0]?.address ?? '', text: 'Je m’en occupe, il exagère.' })
  const note = (await inbox.messages(number)).at(-1)
  assert.deepEqual([note?.body, note?.internal], ['Je m’en occupe, il exagère.', true])
  assert.ok(!words(await inbox.messages(number, customer)).includes('Je m’en occupe, il exagère.'))
})

test('an answer to what tells of one promise is a note in that case', async () => {
  await inbox.database.pool.query(`update clocks set ended_at = now(), outcome = 'void' where ended_at is null`)
  const { number, customer } = await inbox.filed()
  await inbox.act(chooseNotices, inbox.people.support, {
    promise_near: 'all',
    promise_breached: 'all',
    mention: 'all',
    request_lapsed: 'all',
    payment_failed: 'all',
  })
  const [alone] = await told(40)
  assert.match(alone?.subject ?? '', new RegExp(number))
  assert.match(alone?.text ?? '', /note interne/)
  await writes({ to: alone?.replyTo?.[0]?.address ?? '', text: 'Je le prends.' })
  const note = (await inbox.messages(number)).at(-1)
  assert.deepEqual([note?.body, note?.internal, note?.author.kind], ['Je le prends.', true, 'staff'])
  assert.ok(!words(await inbox.messages(number, customer)).includes('Je le prends.'))
})

test('an answer to what tells of several promises is held, and is no customer’s', async () => {
  await inbox.database.pool.query(`update clocks set ended_at = now(), outcome = 'void' where ended_at is null`)
  await inbox.filed()
  await inbox.filed()
  const [several] = await told(40)
  assert.equal(several?.replyTo, undefined)
  await newContacts()
  const mails = await writes({ to: 'retours@technostok.example', text: 'Je prends les deux.', inReplyTo: several?.messageId ?? '' })
  const [held] = await newContacts()
  assert.deepEqual(
    [held?.status, held?.staff?.suspicions, held?.deadlines, words(held?.messages ?? [])],
    ['held', ['from_staff'], [], ['Je prends les deux.']],
  )
  assert.deepEqual(mails, [])
})

test('a colleague’s mail outside of every thread is held among the contacts: no promise, no thanks for writing', async () => {
  await newContacts()
  const mails = await inbox.posts({
    from: 'support@technostok.example',
    to: 'retours@technostok.example',
    subject: 'Tr: Mon écran',
    text: 'Qui prend ce client ?',
    signedBy: 'technostok.example',
  })
  const [opened] = await newContacts()
  assert.deepEqual([opened?.status, opened?.staff?.suspicions, opened?.deadlines], ['held', ['from_staff'], []])
  assert.deepEqual(mails, [])
})
