import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { tidy } from '#adapters/db/tidy.ts'
import { runOn } from '#adapters/db/run.ts'
import { testInbox } from '../../tests/support/inbox.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { perform } from '../command.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
import { deactivateMember } from '../staff/deactivate-member.ts'
import { revokeRepliesOfConversation, revokeRepliesOfReturn } from './revoke-replies.ts'

const inbox = await testInbox({ after: (done) => after(done) })
after(() => assert.deepEqual(inbox.faults, []))
const { newContacts, thread } = inbox
const { pool } = inbox.database
const kermor = 'atelier-kermor.example'
const last = async (number: string): Promise<string | undefined> => (await inbox.messages(number)).at(-1)?.body

/** Answers a mail by its address, and by what it is called. */
async function answered(mail: { replyTo: string; messageId: string; from: string; text: string }): Promise<void> {
  const { replyTo: to, messageId, from, text } = mail
  const signedBy = from.split('@').at(-1) ?? null
  await inbox.posts({ from, to, subject: 'Re', text, signedBy })
  await inbox.posts({ from, to: 'retours@technostok.example', subject: 'Re', text: `${text} Bis.`, inReplyTo: messageId, signedBy })
}

test('once they are revoked, neither the address of a mail nor the mail itself leads to the case; the next mail’s do', async () => {
  const { number, email, replyTo, mail } = await thread()
  const before = (await inbox.messages(number)).length
  assert.ok((await inbox.act(revokeRepliesOfReturn, inbox.people.support, { number })).revoked > 0)
  await answered({ replyTo, messageId: mail.messageId ?? '', from: email, text: 'Par l’ancienne.' })
  assert.equal((await inbox.messages(number)).length, before)
  assert.equal((await newContacts()).length, 2, 'they stand among the contacts')
  assert.deepEqual(await inbox.act(revokeRepliesOfReturn, inbox.people.support, { number }), { revoked: 0 })
  const { rows } = await pool.query(`select data from log_entries where kind = 'replies_revoked'`)
  assert.equal(rows.length, 2)
})

test('a customer and the dock may not, and a conversation that nobody knows is not there', async () => {
  const { number, customer } = await thread()
  const by = (actor: Actor) => perform(revokeRepliesOfReturn, { actor, input: { number } }, inbox.world)
  for (const actor of [customer, inbox.people.agent, inbox.people.finance]) assert.match(JSON.stringify(await by(actor)), /role_may_not/)
  const unknown = { actor: inbox.people.support, input: { id: '00000000-0000-7000-8000-000000000000' } }
  assert.match(JSON.stringify(await perform(revokeRepliesOfConversation, unknown, inbox.world)), /conversation_unknown/)
})

test('what went to somebody who has left, or to an address that is no longer theirs, opens nothing', async () => {
  const { number, email, replyTo, mail } = await thread()
  const messageId = mail.messageId ?? ''
  await pool.query(`update people set email = 'new@${kermor}' where email = $1`, [email])
  await answered({ replyTo, messageId, from: email, text: 'À l’ancienne adresse.' })
  await answered({ replyTo, messageId, from: `new@${kermor}`, text: 'Par une adresse qui n’est plus.' })
  assert.equal(await last(number), 'Une photo, s’il vous plaît.')
  await pool.query('update people set email = $1 where email = $2', [email, `new@${kermor}`])
  const leaver = await givenPerson(pool, { email: 'part@technostok.example', name: 'Qui part', roles: ['support'] })
  const admin = await givenPerson(pool, { email: 'admin@technostok.example', name: 'Admin', roles: ['admin'] })
  await pool.query('update returns set assignee_id = $2 where number = $1', [number, leaver.id])
  await inbox.posts({ from: email, to: replyTo, subject: 'Re', text: 'Voici.', signedBy: kermor })
  const told = (await inbox.run(inbox.later(600))).find(({ to }) => to?.[0]?.address === 'part@technostok.example')
  assert.ok(told?.replyTo?.[0]?.address)
  await inbox.act(deactivateMember, { id: admin.id, roles: ['admin'], locale: 'fr' }, { personId: leaver.id, reason: 'Départ' })
  await answered({ replyTo: told.replyTo[0].address, messageId: told.messageId ?? '', from: 'part@technostok.example', text: 'Remboursé.' })
  assert.equal(await last(number), 'Voici.')
  // Who comes back gets new ones with new mails.
  await pool.query('update people set disabled_at = null where id = $1', [leaver.id])
  await answered({ replyTo: told.replyTo[0].address, messageId: told.messageId ?? '', from: 'part@technostok.example', text: 'De retour.' })
  assert.equal(await last(number), 'Voici.')
})

test('a year after its case the address of a mail ends, not before, and never of a case that goes on', async () => {
  const [ended, open] = [await thread(), await thread()]
  await inbox.act(cancelReturn, ended.customer, { number: ended.number })
  const live = async (number: string): Promise<number> =>
    (
      await pool.query(`select from reply_tokens t join returns r on r.id = t.conversation_id where r.number = $1 and revoked_at is null`, [
        number,
      ])
    ).rowCount ?? 0
  const before = [await live(ended.number), await live(open.number)]
  await tidy(runOn(pool), '2027-11-01T00:00:00.000Z')
  assert.deepEqual([await live(ended.number), await live(open.number)], before)
  await tidy(runOn(pool), '2028-01-01T00:00:00.000Z')
  assert.deepEqual([await live(ended.number), await live(open.number)], [0, before[1]])
})
