import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import type { World } from '#application/ports.ts'
import { cancelReturn } from '#application/returns/cancel-return.ts'
import { findForDock } from '#application/returns/find-for-dock.ts'
import { showReturn } from '#application/returns/show-return.ts'
import { ask } from '#application/query.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { readFile } from '../files/read-file.ts'
import { attachLabel } from './attach-label.ts'
import { labelOfReturn } from './label-of-return.ts'
import { voidLabel } from './void-label.ts'

const desk = await testDesk()
const { support, returns_agent } = desk.actors
const files = { get: () => Promise.resolve(new Uint8Array([37])) }
const papers = { label: () => Promise.resolve(new Uint8Array([1])) }
const world = { ...desk.world, files, papers } as unknown as World
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }

const printed = async (number: string, actor: Actor, parcel?: number): Promise<string> => {
  const answer = await runErrand(labelOfReturn, { actor, caller, input: { number, parcel } }, world)
  return isRefusal(answer) ? answer.code : answer.name
}
const view = async (number: string, actor: Actor) => {
  const seen = await ask(showReturn, { actor, input: { number } }, world)
  assert.ok(!isRefusal(seen))
  return seen
}
const codeOf = (answer: object | Refusal): string => (isRefusal(answer) ? answer.code : 'done')
const pdf = (by: Actor): Promise<string> => givenPhoto(desk.world, by.id, null, { contentType: 'application/pdf', name: 'label.pdf' })

test('a carrier’s label is the customer’s to print, is told by e-mail, and is found by its number at the dock', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  assert.equal(await printed(number, customer), `etiquette-${number}.pdf`)
  const fileId = await pdf(support)
  await desk.must(attachLabel, support, { number, fileId, carrier: 'Colissimo', tracking: '6A-12 345', message: 'Voici l’étiquette.' })
  const { labels, documents, events } = await view(number, customer)
  assert.deepEqual(
    labels.map(({ carrier, tracking, state, url }) => [carrier, tracking, state, url]),
    [['Colissimo', '6A-12 345', 'ready', `/api/v1/returns/${number}/label.pdf?parcel=1`]],
  )
  assert.deepEqual(
    documents.map(({ kind, parcel, url }) => [kind, parcel, url]),
    [
      ['label', 1, `/api/v1/returns/${number}/label.pdf?parcel=1`],
      ['slip', undefined, `/api/v1/returns/${number}/slip.pdf`],
    ],
  )
  assert.equal(events.at(-1)?.verb, 'attach_label')
  assert.equal(await printed(number, customer), `etiquette-${number}-1.pdf`)
  assert.equal(await printed(number, customer, 2), 'label_unknown')
  assert.equal(desk.stores.jobs.at(-1)?.data['kind'], 'label_attached')
  const found = await ask(findForDock, { actor: returns_agent, input: { q: '6A-12 345' } }, world)
  assert.deepEqual(isRefusal(found) ? found : found.numbers, [number])
})

test('a void label is nobody’s to print any more; staff still sees what it was', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  const fileId = await pdf(support)
  await desk.must(attachLabel, support, { number, fileId })
  const read = (actor: Actor) => runErrand(readFile, { actor, caller, input: { id: fileId } }, world)
  assert.deepEqual([codeOf(await read(customer)), codeOf(await read(support))], ['file_unknown', 'done'])
  const [label] = (await desk.rma(number)).labels
  await desk.must(voidLabel, support, { number, labelId: label?.id ?? '' })
  assert.equal(desk.stores.jobs.at(-1)?.data['kind'], 'label_voided')
  assert.equal(await printed(number, customer, 1), 'label_unknown')
  assert.equal(await printed(number, customer), `etiquette-${number}.pdf`)
  assert.deepEqual((await view(number, customer)).labels, [])
  assert.deepEqual(
    (await view(number, support)).labels.map(({ state, url }) => [state, url]),
    [['void', `/api/v1/files/${fileId}`]],
  )
  assert.ok(!(await view(number, support)).documents.some(({ kind }) => kind === 'file'))
})

test('what is attached is a PDF of one’s own, to a return that still goes out', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  const attach = async (by: Actor, fileId: string) => codeOf(await desk.does(attachLabel, by, { number, fileId }))
  assert.equal(await attach(support, await givenPhoto(desk.world, support.id)), 'label_not_pdf')
  assert.equal(await attach(support, await pdf(desk.actors.manager)), 'file_unknown')
  assert.equal(await attach(customer, await pdf(customer)), 'role_may_not')
  await desk.must(cancelReturn, customer, { number })
  assert.equal(await attach(support, await pdf(support)), 'wrong_status')
})

test('two who attach a label for the same parcel at once leave one that is ready', async () => {
  const { number } = await returnAt(desk, 'approved')
  const both = await Promise.all([pdf(support), pdf(desk.actors.manager)])
  await Promise.all([
    desk.must(attachLabel, support, { number, fileId: both[0] }),
    desk.must(attachLabel, desk.actors.manager, { number, fileId: both[1] }),
  ])
  assert.deepEqual((await desk.rma(number)).labels.map(({ state }) => state).toSorted(), ['ready', 'void'])
})
