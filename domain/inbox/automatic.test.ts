import assert from 'node:assert/strict'
import { test } from 'node:test'
import { automatic, type Headers, looksAbsent } from './automatic.ts'

const person = { isReport: false, isOurs: false, returnsToNobody: false, from: 'ines@client.example' }

const cases: readonly [string, Headers, ReturnType<typeof automatic>][] = [
  ['a person', { subject: 'Écran' }, null],
  ['a person whose program says so', { 'auto-submitted': 'no' }, null],
  ['Gmail’s vacation', { 'auto-submitted': 'auto-replied', 'x-autoreply': 'yes', precedence: 'bulk' }, 'auto_reply'],
  ['Exchange’s out of office', { 'auto-submitted': 'auto-generated' }, 'auto_reply'],
  ['an old vacation program', { precedence: 'auto_reply' }, 'auto_reply'],
  ['Orange’s autoresponder', { 'x-autorespond': '' }, 'auto_reply'],
  ['a newsletter', { 'list-unsubscribe': '<mailto:x@y.example>' }, 'list'],
  ['a mailing list', { 'list-id': 'Amis <amis.example.org>', precedence: 'list' }, 'list'],
  ['junk by its own word', { precedence: 'junk' }, 'list'],
]
for (const [name, headers, expected] of cases)
  test(`${name}: ${expected ?? 'a word'}`, () => assert.equal(automatic({ ...person, headers }), expected))

test('our own mail comes back: a loop', () => assert.equal(automatic({ ...person, headers: {}, isOurs: true }), 'own'))

test('a report, and what a mail server writes to nobody, are bounces', () => {
  assert.equal(automatic({ ...person, headers: {}, isReport: true }), 'bounce')
  assert.equal(automatic({ ...person, from: 'MAILER-DAEMON@x.example', headers: {} }), 'bounce')
  assert.equal(automatic({ ...person, from: 'postmaster@x.example', headers: {}, returnsToNobody: true }), 'bounce')
  // A person of that office.
  assert.equal(automatic({ ...person, from: 'postmaster@x.example', headers: {} }), null)
  assert.equal(automatic({ ...person, from: 'mailer-daemons@x.example', headers: {}, returnsToNobody: true }), null)
})

const subjects: readonly [string, boolean][] = [
  ['Réponse automatique : Votre retour', true],
  ['Automatic reply: Your return', true],
  ['RE: Absence du bureau', true],
  ['Out of Office: back on Monday', true],
  ['Absence de réponse depuis lundi', false],
  ['Vacances et retour de mon écran', false],
  ['Re: Votre retour RMA-2026-000482-9', false],
]
for (const [subject, expected] of subjects) test(`« ${subject} »: ${expected}`, () => assert.equal(looksAbsent(subject), expected))
