import assert from 'node:assert/strict'
import { test } from 'node:test'
import { automatic, type Headers, looksAbsent } from './automatic.ts'

const person = { subject: 'Re: Votre retour', isReport: false, isOurs: false, returnsToNobody: false, from: 'ines@client.example' }

const cases: readonly [string, Headers, ReturnType<typeof automatic>][] = [
  ['a person', { subject: 'Écran' }, null],
  ['a person whose program says so', { 'auto-submitted': 'no' }, null],
  ['Gmail’s vacation', { 'auto-submitted': 'auto-replied', 'x-autoreply': 'yes', precedence: 'bulk' }, 'auto_reply'],
  ['Exchange’s out of office', { 'auto-submitted': 'auto-generated' }, 'auto_reply'],
  ['an old vacation program', { precedence: 'auto_reply' }, 'auto_reply'],
  ['Orange’s autoresponder', { 'x-autorespond': '' }, 'auto_reply'],
  [
    'Outlook’s receipt that it was read',
    { 'content-type': 'multipart/report; report-type=disposition-notification; boundary=b' },
    'auto_reply',
  ],
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

test('what may not come back and says so in its subject is a bounce, or an absence; other words are a person’s', () => {
  const toNobody = { ...person, headers: {}, returnsToNobody: true }
  assert.equal(automatic(toNobody), null)
  assert.equal(automatic({ ...toNobody, subject: 'Je suis en congés' }), 'auto_reply')
  for (const subject of [
    'Non remis : Votre retour',
    'Undeliverable: Your return',
    'Undelivered Mail Returned to Sender',
    'Delivery Status Notification (Failure)',
    'failure notice',
    'Échec de la remise',
    'Message non distribué',
  ]) {
    assert.equal(automatic({ ...toNobody, subject }), 'bounce', subject)
    assert.equal(automatic({ ...toNobody, subject, returnsToNobody: false }), null, subject)
  }
})

const subjects: readonly [string, boolean][] = [
  ['Réponse automatique : Votre retour', true],
  ['Automatic reply: Your return', true],
  ['RE: Absence du bureau', true],
  ['Out of Office: back on Monday', true],
  ['Je suis en congés', true],
  ['Congés annuels Re: Votre retour', true],
  ['Absente jusqu’au 2 décembre', true],
  ['Message automatique : bien reçu', true],
  ['En vacances jusqu’au 12', true],
  ['I am away until Monday', true],
  ['On annual leave', true],
  ['OOO: back Monday', true],
  ['Absence de réponse depuis lundi', false],
  ['Absent lors du passage du livreur', false],
  ['Absente mardi, peut-on livrer mercredi ?', false],
  ['Vacances et retour de mon écran', false],
  ['En vacances, mon écran est tombé', false],
  ['On holiday my screen broke', false],
  ['Re: Votre retour RMA-2026-000482-9', false],
]
for (const [subject, expected] of subjects) test(`« ${subject} »: ${expected}`, () => assert.equal(looksAbsent(subject), expected))
