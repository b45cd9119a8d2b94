import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { recordCreditNote } from '#application/returns/record-credit-note.ts'
import type { CellValue, Sheet } from '#application/sheets/sheet.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { listExecuted } from '#application/returns/list-executed.ts'
import { ask } from '#application/query.ts'
import { exportAccounts } from './export-accounts.ts'
import { listMonths } from './list-months.ts'
import type { MonthSums } from './ports.ts'

const desk = await testDesk()
const { finance } = desk.actors
const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }
const key = () => ({ idempotency: { principal: 'p', route: 'x', key: newId(), requestHash: 'ab'.repeat(32) } })
async function* nothing(): AsyncGenerator<Uint8Array> {}

type Line = Readonly<Record<string, CellValue>>

/** The rows of a file, by the titles of their columns. */
async function linesOf(input: object, actor: Actor = finance): Promise<Line[]> {
  let written: Sheet | undefined
  const one = (sheet: Sheet): AsyncGenerator<Uint8Array> => {
    written = sheet
    return nothing()
  }
  const answer = await runErrand(exportAccounts, { actor, caller, input }, { ...desk.world, sheets: { one, all: nothing } })
  if (isRefusal(answer)) return assert.fail(answer.code)
  const lines: Line[] = []
  for await (const row of written?.rows ?? [])
    lines.push(Object.fromEntries(written?.columns.map(({ title }, nth) => [title, row[nth] ?? null]) ?? []))
  return lines
}

const refusedFor = async (input: object, actor: Actor = finance): Promise<string> => {
  const answer = await runErrand(exportAccounts, { actor, caller, input }, desk.world)
  return isRefusal(answer) ? answer.code : 'written'
}
const sumOf = (lines: readonly Line[], title: string): number =>
  lines.reduce((sum, line) => {
    const cell = line[title]
    return sum + (typeof cell === 'object' && cell !== null ? cell.amount : 0)
  }, 0)
const november = { from: '2026-11-01', to: '2026-11-30' }
const december = { from: '2026-12-01', to: '2026-12-31' }

type Refund = { number: string; resolutionId: string }

/** A refund of two of three screens, not given yet. */
async function owed(given: Parameters<typeof desk.order>[0] = {}): Promise<Refund> {
  desk.clock.now = '2026-11-24T09:00:00.000Z'
  const { number, resolutions } = await returnAt(desk, 'resolving', { quantity: 2, of: await desk.order(given) })
  return { number, resolutionId: resolutions[0]?.id ?? '' }
}

/** Given at some moment. */
async function give(refund: Refund, at: string): Promise<Refund> {
  desk.clock.now = at
  await desk.must(executeResolution, finance, { ...refund, reference: `VIR-${refund.number}` }, key())
  return refund
}

/** The same is owed again. */
async function takeBack({ number, resolutionId }: Refund, at: string): Promise<Refund> {
  desk.clock.now = at
  await desk.must(voidExecution, finance, { number, resolutionId, reason: 'IBAN clos' }, key())
  return { number, resolutionId: (await desk.rma(number)).resolutions.at(-1)?.id ?? '' }
}

// Where the merchant is, the last of November ends an hour before the clock of Greenwich says so.
const kept = await give(await owed({ invoices: [{ number: 'FA-2026-0907', date: '2026-11-02' }] }), '2026-11-30T22:45:00.000Z')
await desk.must(recordCreditNote, finance, { ...kept, creditNote: 'AV-2026-0113' })
const next = await give(await owed({ received: 0 }), '2026-11-30T23:30:00.000Z')
const undone = await give(await owed(), '2026-11-28T10:00:00.000Z')
const again = await takeBack(undone, '2026-12-03T10:00:00.000Z')
await give(again, '2026-12-05T10:00:00.000Z')
const open = await owed({ lines: [givenLine({ gross: 1497, tax: 249 })] })
desk.clock.now = '2026-12-10T10:00:00.000Z'
const of = (lines: readonly Line[]) => lines.map((line) => [line['Retour'], line['Mouvement'], line['TTC']])
const euros = (amount: number) => ({ amount, currency: 'EUR' })

test('what was executed stands in the merchant’s own month, net, tax and gross per rate, with every paper that it is known by', async () => {
  const lines = await linesOf(november)
  assert.deepEqual(of(lines), [
    [undone.number, 'Exécution', euros(49_980)],
    [kept.number, 'Exécution', euros(49_980)],
  ])
  const { Commande, Client, ...line } = lines[1] ?? {}
  assert.ok(typeof Commande === 'string' && typeof Client === 'string')
  assert.deepEqual(line, {
    Date: '2026-11-30T22:45:00.000Z',
    Mouvement: 'Exécution',
    Retour: kept.number,
    Factures: 'FA-2026-0907',
    Société: 'Atelier Kermor',
    Règlement: 'Remboursement',
    Nature: 'Produits',
    'Taux de TVA': 0.2,
    'Hors taxes': euros(41_650),
    TVA: euros(8330),
    TTC: euros(49_980),
    'Déductions déjà retirées': euros(0),
    'dont éco-participation': euros(0),
    Versé: euros(49_980),
    'Déduit d’une facture à payer': euros(0),
    Devise: 'EUR',
    Avoir: 'AV-2026-0113',
    Moyen: 'Saisi à la main',
    Référence: `VIR-${kept.number}`,
    'Paiement d’origine': null,
    'Exécuté le': '2026-11-30T22:45:00.000Z',
    'Exécuté par': 'finance',
    Identifiant: kept.resolutionId,
  })
})

test('what was executed in one month and voided in the next stands in both, with opposite signs; what was given again is one more', async () => {
  const lines = await linesOf(december)
  assert.deepEqual(of(lines), [
    [next.number, 'Exécution', euros(49_980)],
    [undone.number, 'Annulation', euros(-49_980)],
    [undone.number, 'Exécution', euros(49_980)],
  ])
  const [unpaid, voiding] = lines
  assert.deepEqual(
    [unpaid?.['Versé'], unpaid?.['Déduit d’une facture à payer'], unpaid?.['Moyen']],
    [euros(0), euros(49_980), 'Déduit d’une facture'],
  )
  assert.deepEqual(
    [voiding?.['Hors taxes'], voiding?.['TVA'], voiding?.['Versé'], voiding?.['Date'], voiding?.['Exécuté le']],
    [euros(-41_650), euros(-8330), euros(-49_980), '2026-12-03T10:00:00.000Z', '2026-11-28T10:00:00.000Z'],
  )
})

test('every column adds up to what the database holds, whatever the period', async () => {
  const { rows } = await desk.stores.database.pool.query<{ sum: number }>(
    `select sum(case state when 'executed' then amount else 0 end)::int as sum from resolutions`,
  )
  const lines = await linesOf({ from: november.from, to: december.to })
  const sums = ['TTC', 'Hors taxes', 'TVA', 'Versé', 'Déduit d’une facture à payer'].map((title) => sumOf(lines, title))
  const [gross = 0, net = 0, tax = 0, paid = 0, off = 0] = sums
  assert.deepEqual([gross, net + tax, paid + off], [rows[0]?.sum, gross, gross])
  const months = await Promise.all([november, december].map((month) => linesOf(month)))
  assert.equal(sumOf(months.flat(), 'TTC'), gross, 'month by month, too')
})

const look = (actor: Actor = finance) => ({ actor, reads: desk.world.reads, now: () => desk.clock.now })

test('the months of a year are the file of each, added up', async () => {
  const answer = await ask(listMonths, { actor: finance, input: {} }, look())
  if (isRefusal(answer)) return assert.fail(answer.code)
  assert.deepEqual(
    answer.items.map(({ month, executed, voided }) => [month, executed, voided]),
    [
      ['2026-12', 2, 1],
      ['2026-11', 2, 0],
    ],
  )
  for (const [nth, days] of [december, november].entries()) {
    const lines = await linesOf(days)
    const month: MonthSums | undefined = answer.items[nth]
    if (!month) return assert.fail('a month too few')
    assert.equal(month.paid + month.credited + month.reduced - month.takenBack, sumOf(lines, 'TTC'))
    assert.ok(month.paid > 0)
  }
  const before = await ask(listMonths, { actor: finance, input: { year: '2025' } }, look())
  assert.deepEqual(before, { year: 2025, items: [] })
  const refused = await ask(listMonths, { actor: desk.actors.support, input: {} }, look())
  assert.equal(isRefusal(refused) && refused.code, 'role_may_not')
})

test('the list of a month holds what was executed in it, by the merchant’s days', async () => {
  const of = async (month?: string) => {
    const answer = await ask(listExecuted, { actor: finance, input: month === undefined ? {} : { month } }, look())
    return isRefusal(answer) ? assert.fail(answer.code) : answer.items.map(({ number }) => number)
  }
  assert.deepEqual(await of('2026-11'), [kept.number, undone.number])
  assert.deepEqual(await of('2026-12'), [undone.number, next.number])
  assert.equal((await of()).length, 4)
  assert.deepEqual(await of('2025-12'), [])
})

test('what was still owed is told as it stood at the end of the period', async () => {
  const numbersOf = (lines: readonly Line[]) => new Set(lines.map((line) => [line['Retour'], line['TTC']]))
  const amount = 998
  assert.deepEqual(
    numbersOf(await linesOf({ what: 'owed', ...november })),
    new Set([
      [next.number, euros(49_980)],
      [open.number, euros(amount)],
    ]),
  )
  assert.deepEqual(
    numbersOf(await linesOf({ what: 'owed', from: '2026-12-01', to: '2026-12-04' })),
    new Set([
      [undone.number, euros(49_980)],
      [open.number, euros(amount)],
    ]),
  )
  assert.deepEqual(numbersOf(await linesOf({ what: 'owed' })), new Set([[open.number, euros(amount)]]))
})

test('is finance’s and a manager’s alone; a period that ends before it begins is told', async () => {
  for (const actor of [desk.actors.support, desk.actors.returns_agent, desk.actors.admin])
    assert.equal(await refusedFor(november, actor), 'role_may_not')
  assert.equal((await linesOf(november, desk.actors.manager)).length, 2)
  assert.equal(await refusedFor({ from: '2026-12-01', to: '2026-11-01' }), 'period_backwards')
})

test('what the bank has booked of a file of transfers was given by transfer; what failed or waits was not', async () => {
  const { pool } = desk.stores.database
  const file = newId()
  await pool.query(
    `insert into payment_files (id, message_id, state, execute_on, debtor, made_at, made_by, needs_second)
     values ($1, 'F1', 'made', '2026-11-30', '{}', '2026-11-30T09:00:00Z', $2, false)`,
    [file, finance.id],
  )
  const paid = (resolutionId: string, state: string) =>
    pool.query(
      `insert into payments (id, resolution_id, return_id, provider, state, amount, reduce_receivable, currency, file_id, asked_at, ended_at)
       select $1, s.id, s.return_id, 'sepa', $3, s.amount, 0, 'EUR', $4, '2026-11-30T09:00:00Z', '2026-11-30T10:00:00Z'
       from resolutions s where s.id = $2`,
      [newId(), resolutionId, state, file],
    )
  await paid(kept.resolutionId, 'settled')
  await paid(undone.resolutionId, 'failed')
  assert.deepEqual(
    (await linesOf(november)).map((line) => [line['Retour'], line['Moyen']]),
    [
      [undone.number, 'Saisi à la main'],
      [kept.number, 'Virement SEPA'],
    ],
  )
})
