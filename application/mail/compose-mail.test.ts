import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterWriter } from '#adapters/mail/letter.ts'
import type { Unit } from '#domain/return/rma.ts'
import {
  allUnits,
  base,
  policy,
  type Reader,
  returnMatter,
  type Situation,
  unitIds,
} from '../../tests/support/mail-samples/return-matter.ts'
import { situations } from '../../tests/support/mail-samples/situations.ts'
import { composeMail, type ReturnMailKind } from './compose-mail.ts'
import type { Letter } from './ports.ts'

const write = letterWriter({ publicUrl: 'https://retours.technostok.example', mailFrom: 'retours@technostok.example' })

const letterOf = (kind: ReturnMailKind, situation: Situation, to: Reader = { locale: 'fr', audience: 'customer' }): Letter =>
  write(composeMail(kind, returnMatter(situation, to)), { returnId: null, replyToken: null })

function named(kind: ReturnMailKind, name: string): Situation {
  const situation = situations[kind].find((one) => one.name === name)
  assert.ok(situation, name)
  return situation
}

test('what comes off an unpaid invoice is never said to be paid out', () => {
  const { subject, text } = letterOf('executed', named('executed', 'off an invoice'))
  assert.match(subject, /déduit de votre facture/)
  assert.doesNotMatch(subject + text, /rembours/)
})

test('the answer to a contest says what follows: what is owed and by when, or that the goods come back', () => {
  const answered = (upheld: boolean, change: Partial<Unit>): string => {
    const resolutions = base.resolutions.map((r) => ({ ...r, state: 'owed' as const, amount: 24_990, reduceReceivable: 0 }))
    const rma = { lines: allUnits(change), resolutions }
    return letterOf('contest_answered', { name: '', rma, verb: 'answer_contest', data: (all) => ({ units: unitIds(all), upheld }) }).text
  }
  assert.match(answered(true, { verdict: 'accepted' }), /Nous vous remboursons 249,90\s€ (avant|au plus tard)/)
  assert.match(answered(false, { verdict: 'refused', sentBack: null }), /vous sont renvoyés à nos frais/)
  assert.doesNotMatch(answered(false, { decision: 'rejected', verdict: 'pending', sentBack: null }), /vous sont renvoyés/)
})

test('an internal note is never quoted, whatever it came with', () => {
  for (const [kind, [situation]] of Object.entries(situations) as [ReturnMailKind, readonly Situation[]][])
    for (const audience of ['customer', 'staff'] as const) {
      const letter = letterOf(kind, { name: '', ...situation, said: 'note' }, { locale: 'fr', audience })
      assert.doesNotMatch(letter.text + letter.html, /Un mot du service/, kind)
    }
})

test('a refusal names the clause or the article with its own sentence', () => {
  const [clause, article, reason] = situations.rejected.map((situation) => letterOf('rejected', situation).text)
  assert.ok(clause?.includes(`clause A3 – ${policy.clauses['A3']?.text.fr}`))
  assert.match(article ?? '', /article\u00A0L221-28 – \S/)
  assert.match(reason ?? '', /Refusé\n {2}Plus besoin/)
})
