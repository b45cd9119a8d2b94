import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { askForDetails } from '../returns/request-details.ts'
import { applyMacro } from './apply-macro.ts'
import { archiveMacro } from './archive-macro.ts'
import { createMacro } from './create-macro.ts'
import { editMacro } from './edit-macro.ts'
import { listMacros } from './list-macros.ts'
import { showMacroHistory } from './show-macro-history.ts'
import { macrosForReturn } from './macros-for-return.ts'
import { orderMacros } from './order-macros.ts'
import { wordMacro } from './word-macro.ts'

const desk = await testDesk()
const { support, manager, finance, admin } = desk.actors
const inès: Actor = { ...support, name: 'Inès' }
const { reads } = desk.stores
const now = () => desk.clock.now
const listed = async (actor: Actor) => {
  const answer = await ask(listMacros, { actor, input: {} }, { reads, now })
  return 'items' in answer ? answer.items : assert.fail(answer.code)
}
const forCase = async (actor: Actor, number: string) => {
  const answer = await ask(macrosForReturn, { actor, input: { number } }, { reads, now })
  return 'items' in answer ? answer : assert.fail(answer.code)
}
const code = (answer: object) => ('code' in answer ? answer.code : 'done')
const messagesOf = async (number: string) => (await reads.returnPage(number))?.messages ?? []

test('one’s own stand before everybody’s, in their order, and nobody else’s', async () => {
  const shared = await desk.must(createMacro, manager, { shared: true, name: 'Partagé', fr: 'Bonjour {customer}' })
  const first = await desk.must(createMacro, support, { name: 'Premier', fr: 'Un' })
  const second = await desk.must(createMacro, support, { name: 'Second', fr: 'Deux' })
  await desk.must(createMacro, finance, { name: 'À Jade', fr: 'Non' })
  await desk.must(orderMacros, support, { ids: [second.id, first.id] })
  assert.deepEqual(
    (await listed(support)).map(({ name, shared, mine }) => [name, shared, mine]),
    [
      ['Second', false, true],
      ['Premier', false, true],
      ['Partagé', true, false],
    ],
  )
  assert.equal(code(await desk.does(editMacro, support, { id: shared.id, name: 'À moi', fr: 'x' })), 'macro_shared_by_managers')
  assert.equal(code(await desk.does(editMacro, manager, { id: first.id, name: 'À moi', fr: 'x' })), 'macro_unknown')
  assert.equal(code(await desk.does(createMacro, support, { shared: true, name: 'Pour tous', fr: 'x' })), 'macro_shared_by_managers')
  assert.equal(code(await desk.does(createMacro, admin, { shared: true, name: 'De l’admin', fr: 'x' })), 'done')
})

test('a variable that nothing fills in is refused by its field, and so is a text without words', async () => {
  const unknown = await desk.does(createMacro, support, { name: 'x', fr: 'Bonjour', en: 'Hello {client}' })
  assert.deepEqual('code' in unknown && [unknown.code, unknown.field, unknown.params], [
    'macro_variable_unknown',
    'en',
    { variable: '{client}' },
  ])
  assert.equal(code(await desk.does(createMacro, support, { name: 'x', fr: '  ', en: null })), 'macro_says_nothing')
})

test('what it said before is kept with who changed it; a stale change is refused', async () => {
  const made = await desk.must(createMacro, support, { name: 'Photo', fr: 'Une photo ?' })
  await desk.must(editMacro, support, { id: made.id, name: 'Photo', fr: 'Deux photos ?' }, { expects: made.version })
  assert.equal(code(await desk.does(editMacro, support, { id: made.id, name: 'x', fr: 'x' }, { expects: made.version })), 'stale_version')
  await desk.must(archiveMacro, support, { id: made.id })
  assert.equal(code(await desk.does(archiveMacro, support, { id: made.id })), 'macro_archived')
  const answer = await ask(showMacroHistory, { actor: support, input: { id: made.id } }, { reads, now })
  assert.deepEqual('items' in answer && answer.items.map(({ verb, by, fr }) => [verb, by, fr]), [
    ['archive', 'support', 'Deux photos ?'],
    ['edit', 'support', 'Deux photos ?'],
    ['create', 'support', 'Une photo ?'],
  ])
  assert.equal(code(await ask(showMacroHistory, { actor: manager, input: { id: made.id } }, { reads, now })), 'macro_unknown')
  assert.ok(!(await forCase(support, (await returnAt(desk, 'submitted')).number)).items.some(({ id }) => id === made.id))
})

test('at a case it speaks the customer’s language, with the case’s values', async () => {
  const { number, order } = await returnAt(desk, 'submitted')
  await desk.stores.database.pool.query(`update people set locale = 'en', name = 'Ada Lovelace' where id = $1`, [order.customerId])
  const { id } = await desk.must(createMacro, support, {
    name: 'Reçu',
    fr: 'Bonjour',
    en: 'Dear {customer}, {number} of {submitted}: answer by {answer_by}, {value}. {agent}',
  })
  const { items, locale } = await forCase(inès, number)
  const mine = items.find((one) => one.id === id)
  assert.equal(locale, 'en')
  assert.match(mine?.text ?? '', /^Dear Ada Lovelace, RMA-2026-\S+ of 24 November 2026: answer by 2\d November 2026, €[\d,.]+\. Inès$/)
  const french = await desk.must(createMacro, support, { name: 'En français', fr: 'Bonjour', en: null })
  assert.deepEqual((await forCase(inès, number)).items.find((one) => one.id === french.id)?.locale, 'fr')
})

test('sent by itself it is a message of the desk’s, with a note beside it', async () => {
  const { number } = await returnAt(desk, 'submitted')
  const { id } = await desk.must(createMacro, manager, { shared: true, name: 'Suivi', fr: 'Dossier {number}.' })
  await desk.must(applyMacro, inès, { number, macroId: id, note: 'Relancé.' })
  const [said, note] = (await messagesOf(number)).slice(-2)
  assert.deepEqual([said?.body, said?.internal, said?.authorId], [`Dossier ${number}.`, false, support.id])
  assert.deepEqual([note?.body, note?.internal], ['Relancé.', true])
  assert.equal(code(await desk.does(applyMacro, finance, { number, macroId: id })), 'role_may_not')
})

test('the customer reads the first name of whoever answers, looked at, offered, or sent to one or several', async () => {
  const sacha = { ...support, name: 'Sacha Morel' }
  const { number } = await returnAt(desk, 'submitted')
  const { id } = await desk.must(createMacro, sacha, { name: 'Signé', fr: 'Cordialement, {agent}' })
  const worded = await ask(wordMacro, { actor: sacha, input: { id, numbers: number } }, { reads, now })
  const offered = (await forCase(sacha, number)).items.find((one) => one.id === id)
  await desk.must(applyMacro, sacha, { number, macroId: id })
  const texts = ['items' in worded && worded.items[0]?.text, offered?.text, (await messagesOf(number)).at(-1)?.body]
  assert.deepEqual(new Set(texts), new Set(['Cordialement, Sacha']))
})

test('nothing half-filled is sent: without a delay of the customer’s there is no {send_by}', async () => {
  const { number } = await returnAt(desk, 'submitted')
  const { id } = await desk.must(createMacro, support, { name: 'Avant', fr: 'Avant le {send_by}.' })
  const refused = await desk.does(applyMacro, support, { number, macroId: id })
  assert.deepEqual('code' in refused && [refused.code, refused.params], ['macro_value_missing', { variables: ['{send_by}'] }])
  assert.deepEqual((await forCase(support, number)).items.find((one) => one.id === id)?.missing, ['send_by'])
  await desk.must(askForDetails, support, { number, message: 'Une photo ?' })
  await desk.must(applyMacro, support, { number, macroId: id })
  assert.match((await messagesOf(number)).at(-1)?.body ?? '', /^Avant le \d+ \S+ 202\d\.$/)
})

test('before it goes to several, each text is seen as its customer will read it, and what a case lacks is named', async () => {
  const { id } = await desk.must(createMacro, support, { name: 'Envoi', fr: 'Dossier {number}, avant le {send_by}.' })
  const [early, late] = [(await returnAt(desk, 'submitted')).number, (await returnAt(desk, 'approved')).number]
  const worded = (actor: Actor) =>
    ask(wordMacro, { actor, input: { id, numbers: [late, 'RMA-2020-000001-9', early].join() } }, { reads, now })
  const answer = await worded(support)
  const items = 'items' in answer ? answer.items : assert.fail(answer.code)
  assert.deepEqual(
    items.map(({ number, missing }) => [number, missing]),
    [
      [late, []],
      [early, ['send_by']],
    ],
  )
  assert.match(items[0]?.text ?? '', new RegExp(`^Dossier ${late}, avant le \\d`))
  assert.deepEqual([code(await worded(manager)), code(await worded(finance))], ['macro_unknown', 'role_may_not'])
  await desk.must(archiveMacro, support, { id })
  assert.equal(code(await worded(support)), 'macro_archived')
})
