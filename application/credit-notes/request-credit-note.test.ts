import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import type { World } from '#application/ports.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { recordCreditNote } from '#application/returns/record-credit-note.ts'
import { type Ordered, returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { givenSeller } from '../../tests/support/seller.ts'
import { requestCreditNote } from './request-credit-note.ts'
import type { CreditNoteRequest } from './request-view.ts'

const desk = await testDesk()
const { finance } = desk.actors
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
const key = () => ({ idempotency: { principal: 'p', route: 'PUT /execution', key: newId(), requestHash: 'ab'.repeat(32) } })
const world: World = { ...desk.world, invoicing: { seller: givenSeller, cii: () => new Uint8Array() } }
const nobodySells: World = { ...world, invoicing: { ...world.invoicing, seller: undefined } }
const billing = {
  name: 'Maëlle Kermor',
  company: 'Atelier Kermor',
  line1: '3 quai de la Fosse',
  postalCode: '44000',
  city: 'Nantes',
  country: 'FR',
}
const invoices = [{ number: 'FA-2026-0907', date: '2026-11-02' }]

type Given = { number: string; resolutionId: string }

/** Two of three screens given back, in money. */
async function refunded(over: Parameters<typeof desk.order>[0] = {}): Promise<Given> {
  const of: Ordered = await desk.order({ billing, invoices, ...over })
  const { number, resolutions } = await returnAt(desk, 'resolving', { quantity: 2, of })
  const given = { number, resolutionId: resolutions[0]?.id ?? '' }
  await desk.must(executeResolution, finance, { ...given, reference: 'VIR-2026-1187' }, key())
  return given
}

const ask = (given: Given, actor: Actor = finance, of: World = world): Promise<CreditNoteRequest | Refusal> =>
  runErrand(requestCreditNote, { actor, caller, input: given }, of)
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'asked')
const asked = async (given: Given): Promise<CreditNoteRequest> => {
  const request = await ask(given)
  return isRefusal(request) ? assert.fail(request.code) : request
}

test('asks for a credit note that names parties, the invoice, every line and what is given back', async () => {
  const given = await refunded()
  const { lines, ...request } = await asked(given)
  assert.deepEqual(request, {
    id: `${given.number}/1`,
    number: null,
    typeCode: '381',
    day: '2026-11-24',
    currency: 'EUR',
    precedingInvoices: invoices,
    order: request.order,
    note: `Demande d’avoir pour le retour ${given.number}\u202f: numéro à attribuer.`,
    terms: 'Réglé le 2026-11-24, référence VIR-2026-1187.',
    seller: givenSeller,
    buyer: {
      name: 'Atelier Kermor',
      contact: 'Maëlle Kermor',
      address: { line1: '3 quai de la Fosse', postalCode: '44000', city: 'Nantes', country: 'FR' },
    },
    breakdown: [{ taxRate: 2000, base: 41_650, tax: 8330 }],
    net: 41_650,
    tax: 8330,
    gross: 49_980,
    rounding: 0,
    due: 49_980,
    apart: [],
  })
  assert.deepEqual(
    lines.map(({ name, sku, units, net }) => ({ name, sku, units, net })),
    [{ name: 'Écran 27 pouces', sku: 'TK-ECR-27Q', units: 2, net: 41_650 }],
  )
  assert.ok(request.id.length <= 35)
})

test('is refused with its reason where there is none to make', async () => {
  assert.equal(codeOf(await ask(await refunded({ invoices: [] }))), 'credit_note_without_invoice')
  assert.equal(codeOf(await ask(await refunded({ billing: null, shipping: null }))), 'credit_note_without_buyer')
  assert.equal(codeOf(await ask(await refunded(), finance, nobodySells)), 'credit_note_without_seller')
  assert.equal(codeOf(await ask(await refunded({ lines: [givenLine({ taxRate: 0, tax: 0 })] }))), 'credit_note_untaxed')
  const owed = await returnAt(desk, 'resolving', { quantity: 2 })
  assert.equal(codeOf(await ask({ number: owed.number, resolutionId: owed.resolutions[0]?.id ?? '' })), 'resolution_not_executed')
  assert.equal(codeOf(await ask({ number: owed.number, resolutionId: newId() })), 'resolution_unknown')
})

test('is finance’s and machines’ to ask; nobody else’s', async () => {
  const given = await refunded()
  const machine: Actor = { id: newId(), roles: ['api_key'], scopes: ['money:write'], locale: 'fr' }
  for (const actor of [finance, desk.actors.manager, machine, { ...machine, scopes: ['returns:read'] }])
    assert.equal(codeOf(await ask(given, actor)), 'asked')
  for (const actor of [desk.actors.support, desk.actors.returns_agent, desk.actors.admin])
    assert.equal(codeOf(await ask(given, actor)), 'role_may_not')
  assert.equal(codeOf(await ask(given, { ...machine, scopes: ['orders:import'] })), 'scope_missing')
})

test('the number comes back once, whoever sends it how often; a wrong one is replaced by who names it, and history has both', async () => {
  const given = await refunded()
  const before = await desk.rma(given.number)
  const machine: Actor = { id: newId(), roles: ['api_key'], scopes: ['money:write'], locale: 'fr' }
  const record = (creditNote: string, instead: string | null = null, actor = machine) =>
    desk.does(recordCreditNote, actor, { ...given, creditNote, instead })
  for (let times = 0; times < 3; times++) assert.equal(codeOf(await record('AV-2026-0113')), 'asked')
  const after = await desk.rma(given.number)
  assert.equal(after.resolutions[0]?.creditNote, 'AV-2026-0113')
  assert.deepEqual([after.version, after.sequence], [before.version, before.sequence + 1], 'once, and nobody’s version is stale by it')
  const other = await record('AV-2026-0114')
  assert.deepEqual(isRefusal(other) && [other.code, other.params], ['credit_note_recorded', { number: 'AV-2026-0113' }])
  assert.equal(codeOf(await record('AV-2026-0114', 'AV-2026-0113', finance)), 'asked')
  const events = (await desk.world.reads.returnPage(given.number))?.events.filter(({ verb }) => verb === 'record_credit_note')
  assert.deepEqual(
    events?.map(({ data }) => data),
    [
      { resolution: given.resolutionId, creditNote: 'AV-2026-0113', before: null },
      { resolution: given.resolutionId, creditNote: 'AV-2026-0114', before: 'AV-2026-0113' },
    ],
  )
  const { number, note } = await asked(given)
  assert.deepEqual([number, note], ['AV-2026-0114', `Avoir pour le retour ${given.number}.`])
})

test('no number is taken that no credit note can have, for what is not given, or from who may not', async () => {
  const given = await refunded()
  const record = (creditNote: string, actor: Actor = finance) => desk.does(recordCreditNote, actor, { ...given, creditNote })
  for (const wrong of ['', 'é', 'A'.repeat(36), '-1', 'AV\u0000']) assert.equal(codeOf(await record(wrong)), 'invalid_input', wrong)
  assert.equal(codeOf(await record('AV-1', desk.actors.support)), 'role_may_not')
})

test('what was voided has nothing to be asked any more, keeps its number, and takes one that comes late', async () => {
  const numbered = await refunded()
  await desk.must(recordCreditNote, finance, { ...numbered, creditNote: 'AV-2026-0113' })
  const late = await refunded()
  for (const given of [numbered, late]) {
    await desk.must(voidExecution, finance, { ...given, reason: 'Mauvais compte.' }, key())
    assert.equal(codeOf(await ask(given)), 'resolution_not_executed')
  }
  await desk.must(recordCreditNote, finance, { ...late, creditNote: 'AV-2026-0114' })
  for (const [{ number }, creditNote] of [
    [numbered, 'AV-2026-0113'],
    [late, 'AV-2026-0114'],
  ] as const)
    assert.deepEqual(
      (await desk.rma(number)).resolutions.map((one) => [one.state, one.creditNote]),
      [
        ['void', creditNote],
        ['owed', null],
      ],
      'what is owed in its stead has none yet',
    )
})
