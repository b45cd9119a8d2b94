import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Rma } from '#domain/return/rma.ts'
import { runErrand } from '#application/errand.ts'
import type { World } from '#application/ports.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { showReturn } from '#application/returns/show-return.ts'
import { ask } from '#application/query.ts'
import { type Ordered, returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { statementOfResolution } from './statement-of-resolution.ts'
import type { StatementView } from './statement-view.ts'

const desk = await testDesk()
const written: StatementView[] = []
const nothing = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array())
const statement = (view: StatementView): Promise<Uint8Array> => {
  written.push(view)
  return nothing()
}
// What is printed is the adapter's test; here it is who gets which words.
const world: World = {
  ...desk.world,
  papers: { slip: nothing, label: nothing, commandSheet: nothing, code: nothing, returnBy: nothing, evidence: nothing, statement },
}
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
const key = () => ({ idempotency: { principal: newId(), route: 'x', key: newId(), requestHash: 'ab'.repeat(32) } })

async function print(rma: Pick<Rma, 'number' | 'resolutions'>, actor: Actor): Promise<string> {
  const input = { number: rma.number, resolutionId: rma.resolutions[0]?.id ?? newId() }
  const answer = await runErrand(statementOfResolution, { actor, caller, input }, world)
  return isRefusal(answer) ? answer.code : answer.name
}
const last = (): StatementView => written.at(-1) ?? assert.fail('nothing was written')

/** A return of two of three screens, whose refund was executed. */
async function refunded(of?: Ordered): Promise<Awaited<ReturnType<typeof returnAt>>> {
  const rma = await returnAt(desk, 'resolving', { quantity: 2, ...(of ? { of } : {}) })
  const resolutionId = rma.resolutions[0]?.id ?? ''
  const reference = 'VIR-2026-1187'
  await desk.must(executeResolution, desk.actors.finance, { number: rma.number, resolutionId, reference }, key())
  return rma
}

test('says what was given when, on which papers, on which ground, and every step to its amount', async () => {
  const order = await desk.order({
    lines: [givenLine({ ecoParticipation: 31 })],
    invoices: [{ number: 'FA-2026-0907', date: '2026-11-02' }],
    paymentReference: 'CB-118150',
  })
  const rma = await refunded(order)
  assert.equal(await print(rma, order.customer), `releve-de-remboursement-${rma.number}.pdf`)
  const { lines, byRate, ...said } = last()
  assert.deepEqual(
    { kind: said.kind, day: said.day, reference: said.reference, order: said.order, basis: said.legalBasis, version: said.policyVersion },
    {
      kind: 'refund',
      day: '2026-11-24',
      reference: 'VIR-2026-1187',
      order: {
        number: said.order.number,
        day: '2026-11-01',
        invoices: [{ number: 'FA-2026-0907', date: '2026-11-02' }],
        payment: 'CB-118150',
      },
      basis: 'commercial',
      version: rma.policyVersion,
    },
  )
  assert.deepEqual([said.gross, said.total, said.reduceReceivable], [49_980, 49_980, 0])
  assert.ok(said.clauses.length > 0)
  assert.deepEqual(byRate, [{ taxRate: 2000, gross: 49_980, net: 41_650, tax: 8330 }])
  assert.deepEqual(
    lines.map(({ name, quantity, steps }) => ({ name, quantity, codes: steps.map(({ code }) => code) })),
    [{ name: 'Écran 27 pouces', quantity: 3, codes: ['charged', 'share', 'credit', 'tax', 'net', 'eco'] }],
  )
})

test('an invoice that was not paid is what it reduced', async () => {
  const rma = await refunded(await desk.order({ received: 0 }))
  await print(rma, desk.actors.finance)
  assert.equal(last().reduceReceivable, 49_980)
})

test('is for its customer, customer service and finance, in their language; nobody else learns that there is one', async () => {
  const rma = await refunded()
  for (const actor of [rma.customer, desk.actors.support, desk.actors.finance, desk.actors.manager])
    assert.match(await print(rma, actor), /\.pdf$/)
  assert.equal(await print(rma, { ...rma.customer, locale: 'en' }), `refund-statement-${rma.number}.pdf`)
  for (const actor of [desk.actors.returns_agent, desk.actors.admin]) assert.equal(await print(rma, actor), 'role_may_not')
  assert.equal(await print(rma, { id: newId(), customerId: newId(), roles: ['customer'], locale: 'fr' }), 'return_unknown')
  assert.equal(await print(rma, { id: null, roles: [], locale: 'fr' }), 'sign_in')
})

test('what is owed has none yet, what was voided none any more, and the return says so before anybody asks', async () => {
  const owed = await returnAt(desk, 'resolving', { quantity: 2 })
  const url = async (number: string, actor: Actor): Promise<string | null | undefined> => {
    const view = await ask(showReturn, { actor, input: { number } }, { reads: desk.world.reads, now: () => desk.clock.now })
    return isRefusal(view) ? assert.fail(view.code) : view.resolutions[0]?.statementUrl
  }
  assert.equal(await print(owed, owed.customer), 'resolution_not_executed')
  assert.equal(await url(owed.number, owed.customer), null)
  const rma = await refunded()
  const resolutionId = rma.resolutions[0]?.id ?? ''
  const path = `/api/v1/returns/${rma.number}/resolutions/${resolutionId}/statement.pdf`
  assert.deepEqual(await Promise.all([rma.customer, desk.actors.support, desk.actors.admin].map((actor) => url(rma.number, actor))), [
    path,
    path,
    null,
  ])
  await desk.must(voidExecution, desk.actors.finance, { number: rma.number, resolutionId, reason: 'Mauvais compte.' }, key())
  assert.equal(await print(rma, desk.actors.finance), 'resolution_not_executed')
  assert.equal(await print({ ...rma, resolutions: [] }, desk.actors.finance), 'resolution_unknown')
})
