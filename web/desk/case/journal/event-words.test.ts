import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventView } from '#application/returns/view.ts'
import { verbs } from '#domain/return/transitions.ts'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { eventWords } from './event-words.ts'

const words = speaker('fr', 'desk', 'words')
const said = (verb: EventView['verb'], data: EventView['data'] = {}, name: string | null = 'Inès'): string =>
  eventWords({ verb, actor: { role: 'support', name, me: false }, data }, { t: words, locale: 'fr', currency: 'EUR' }).replace(
    /[\u00A0\u202F]/g,
    ' ',
  )

test('every verb has its sentence', () => {
  for (const verb of verbs) assert.match(said(verb), /^(?!desk\.).+/, verb)
})

test('an approval says how many units', () => {
  assert.equal(said('approve', { approved: ['a', 'b'], rejected: [] }), 'Inès accorde 2 pièces')
  assert.equal(said('approve', { approved: ['a'], rejected: ['b', 'c'] }), 'Inès accorde 1 pièce et en refuse 2')
})

test('money is named with its amount, goods without', () => {
  assert.equal(said('execute', { kind: 'refund', amount: 12_490 }), 'Inès exécute : remboursement de 124,90 €')
  assert.equal(said('execute', { kind: 'replacement', amount: null }), 'Inès exécute : remplacement')
  assert.equal(said('offer_settlement', { kind: 'credit', amount: 3000 }), 'Inès propose un geste commercial : avoir de 30,00 €')
})

test('a case is taken, given or left to nobody', () => {
  assert.equal(said('assign', { assignee: 'a', assigneeName: 'Inès', taken: true }), 'Inès prend le dossier')
  assert.equal(said('assign', { assignee: 'b', assigneeName: 'Malo', taken: false }), 'Inès confie le dossier à Malo')
  assert.equal(said('assign', { assignee: null }), 'Inès ne confie plus le dossier à personne')
})

test('what was done for the customer says so, and how they asked where that is known', () => {
  const done = (data: EventView['data']) =>
    eventWords(
      { verb: 'cancel', actor: { role: 'support', name: 'Inès', me: false }, data, onBehalf: true },
      { t: words, locale: 'fr', currency: 'EUR' },
    )
  assert.match(done({ via: 'phone' }), /, à la demande du client par téléphone$/)
  assert.match(done({}), /, à la demande du client$/)
})

test('a contest is answered one way or the other', () => {
  assert.equal(said('answer_contest', { upheld: true }), 'Inès donne raison au client')
  assert.equal(said('answer_contest', { upheld: false }), 'Inès maintient le refus')
})

test('who has no name acts by role', () => assert.match(said('submit', {}, null), /^Service client /))
