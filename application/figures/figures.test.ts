import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom, integer, record } from 'fast-check'
import type { DailyFigure } from '#domain/figures/daily-figure.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { addHours } from '#domain/time/instant.ts'
import { request, testDesk } from '../../tests/support/desk.ts'
import { plays } from '../../tests/support/figures-histories.ts'
import { figuresByHand, place } from '../../tests/support/figures-oracle.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { bringFiguresUpToDate } from './freshen-figures.ts'

const desk = await testDesk()
const { pool } = desk.stores.database
const { zone } = technostok

const kept = async (): Promise<DailyFigure[]> => {
  const { rows } = await pool.query<DailyFigure>('select day, figure, key, bucket, currency, count, amount from daily_figures')
  return rows.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
const told = async () => {
  const numbers = await pool.query<{ number: string }>('select number from returns order by id')
  const pages = await Promise.all(numbers.rows.map(async ({ number }) => desk.stores.reads.returnPage(number)))
  return { pages: pages.filter((page) => page !== undefined), now: desk.clock.now, zone }
}
/** Whole history by hand; every order has a return here. */
const byHand = async (): Promise<DailyFigure[]> => {
  const all = await told()
  return figuresByHand({ ...all, orders: all.pages.map(({ order }) => order) })
}

// Around both changes of the clock, at night and by day, on Sundays and holidays.
const starts = constantFrom(
  '2026-03-28T22:30:00.000Z',
  '2026-03-29T00:59:00.000Z',
  '2026-03-29T21:59:59.000Z',
  '2026-10-24T21:30:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T22:59:59.999Z',
  '2026-11-10T15:00:00.000Z',
  '2026-11-02T08:15:00.000Z',
  '2026-11-06T23:00:00.000Z',
)
const step = record({ act: integer({ min: 0, max: 11 }), hours: integer({ min: 0, max: 60 }), pick: integer({ min: 0, max: 8 }) })
// Mostly the way of every return, with something else between.
const usual = array(step, { minLength: 7, maxLength: 12 }).map((steps) =>
  steps.map((one, index) => ({ ...one, act: one.pick < 6 ? ([0, 3, 4, 5, 6, 7, 9, 8, 6, 11][index] ?? one.act) : one.act })),
)
const history = record({ sku: integer({ min: 0, max: 4 }), quantity: integer({ min: 1, max: 3 }), startsAt: starts, steps: usual })

test('what is kept is what happened, whatever happened, and whenever it is brought up to date', () =>
  holds(
    asyncProperty(array(history, { minLength: 2, maxLength: 5 }), async (histories) => {
      // Histories are told one after the other, each from its own day on; what is counted is told at the end of all.
      for (const one of histories) {
        await plays(desk, one)
        await bringFiguresUpToDate(desk.world)
      }
      desk.clock.now = '2026-12-31T09:00:00.000Z'
      await bringFiguresUpToDate(desk.world)
      assert.deepEqual(await kept(), await byHand())
    }),
    { numRuns: 12, endOnFailure: true },
  ))

test('counted anew from nothing it is the same', async () => {
  const before = await kept()
  await pool.query('truncate daily_figures, stale_days, figures_state')
  assert.ok((await bringFiguresUpToDate(desk.world)) > 200)
  assert.deepEqual(await kept(), before)
  await pool.query(`update daily_figures set count = count + 1 where figure = 'requests'`)
  await pool.query(`update monthly_figures set count = count + 1, amount = amount + 1`)
  await bringFiguresUpToDate(desk.world, { all: true })
  assert.deepEqual(await kept(), before)
})

test('all of it was met: no figure is empty in these histories', async () => {
  const met = new Set((await kept()).map(({ figure }) => figure))
  assert.deepEqual(
    [
      'requests',
      'type',
      'reason',
      'value',
      'returned',
      'faulty',
      'accepted',
      'labels',
      'orders',
      'sold',
      'kept',
      'missed',
      'answer',
      'refund',
      'executed',
      'inspected',
      'wrote',
    ].filter((figure) => !met.has(figure as DailyFigure['figure'])),
    [],
  )
})

test('a promise that nobody keeps is missed on the day that it falls due, without anybody doing anything', async () => {
  desk.clock.now = '2027-01-04T09:00:00.000Z'
  await plays(desk, { sku: 1, quantity: 1, startsAt: '2027-01-04T09:00:00.000Z', steps: [] })
  await bringFiguresUpToDate(desk.world)
  const missed = async (): Promise<number> =>
    (await kept())
      .filter(({ figure, day, key }) => figure === 'missed' && day === '2027-01-05' && key === 'review')
      .reduce((sum, { count }) => sum + count, 0)
  assert.equal(await missed(), 0)
  desk.clock.now = addHours(desk.clock.now, 25)
  await bringFiguresUpToDate(desk.world)
  assert.equal(await missed(), 1)
})

test('a pickup that did not take place is none of the answers to messages', async () => {
  const { rows } = await pool.query<{ id: string }>(`update clocks set subject = 'fetch' where id in (
    select id from clocks where kind = 'reply' and subject is null and outcome = 'met' limit 1) returning id`)
  assert.equal(rows.length, 1)
  await pool.query('delete from figures_state')
  await bringFiguresUpToDate(desk.world)
  const all = await kept()
  assert.deepEqual(all, await byHand())
  assert.ok(all.some(({ figure, key }) => figure === 'kept' && key === 'fetch'))
})

test('nothing new is nothing to count, beyond the last minutes looked at again', async () => {
  await bringFiguresUpToDate(desk.world)
  await pool.query(`update figures_state set through = 'ffffffff-ffff-7fff-bfff-ffffffffffff', at = $1`, [addHours(desk.clock.now, 1)])
  assert.equal(await bringFiguresUpToDate(desk.world), 0)
})

test('a word changes its own day and those of promises: what was asked for, sold and done before is not counted again', async () => {
  const { rows } = await pool.query<{ id: string; conversation: string }>(
    `select r.id, c.id as conversation from returns r join conversations c on c.return_id = r.id
     where (select count(distinct at::date) from events e where e.return_id = r.id) > 2 order by r.id limit 1`,
  )
  const [told = assert.fail('no return of several days')] = rows
  const at = addHours(desk.clock.now, -1)
  const known = await pool.query<{ through: string }>('select through from figures_state')
  await pool.query(`update figures_state set through = 'fff00000-0000-7000-8000-000000000000', at = $1`, [desk.clock.now])
  await pool.query(
    `insert into messages (id, conversation_id, sequence, at, author_kind, body, retention)
     values ('fffa0000-0000-7000-8000-000000000000', $1, 900, $2, 'system', 'x', 'conversation')`,
    [told.conversation, at],
  )
  const wanted = await pool.query<{ days: number }>(
    `select count(distinct (x.at at time zone $2)::date)::int as days from (
       select least(ended_at, due) as at from clocks where return_id = $1 union all select due from clocks where return_id = $1
       union all select $3::timestamptz) x where x.at <= $4`,
    [told.id, zone, at, desk.clock.now],
  )
  assert.equal(await bringFiguresUpToDate(desk.world), wanted.rows[0]?.days)
  await pool.query(`delete from messages where id = 'fffa0000-0000-7000-8000-000000000000'`)
  await pool.query('update figures_state set through = $1', [known.rows[0]?.through])
})

test('a year and a day are the same whether months or days are added up', async () => {
  const rows = await kept()
  const now = desk.clock.now.slice(0, 10)
  for (const [before, from, to] of [
    ['2026-01-01', '2026-11-01', '2026-12-31'],
    ['2026-02-17', '2026-10-03', now],
    ['2026-11-09', '2026-11-10', '2026-11-10'],
  ] as const) {
    const summed = await desk.stores.reads.figures({ before, from, to })
    const sum = (figures: readonly { figure: string; count: number; amount: number }[]): Record<string, number> => {
      const sums: Record<string, number> = {}
      for (const { figure, count, amount } of figures) sums[figure] = (sums[figure] ?? 0) + count + 1000 * amount
      return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)))
    }
    assert.deepEqual(sum(summed.filter(({ current }) => current)), sum(rows.filter(({ day }) => day >= from && day <= to)))
    const compared = new Set(['answer', 'refund', 'value', 'requests', 'orders', 'kept', 'missed'])
    const then = rows.filter(({ day, figure }) => day >= before && day < from && compared.has(figure))
    assert.deepEqual(sum(summed.filter(({ current }) => !current)), sum(then))
  }
})

test('a product’s rate is of what was sold: whenever its pieces came back, they count where they were bought', async () => {
  desk.clock.now = '2027-03-01T09:00:00.000Z'
  const order = await desk.order({
    placedAt: '2027-02-01T09:00:00.000Z',
    lines: [givenLine({ sku: 'TK-COHORT', quantity: 3 })],
    parcels: [{ id: 'P1', deliveredAt: '2027-02-25T09:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] }],
  })
  const counted = async (): Promise<unknown[]> => {
    await bringFiguresUpToDate(desk.world)
    return (await kept()).filter(({ key }) => key === 'TK-COHORT').map(({ day, figure, count }) => [day, figure, count])
  }
  const cases: [string, () => Promise<unknown>, unknown[]][] = [
    ['nothing came back yet', async () => undefined, [['2027-02-01', 'sold', 3]]],
    [
      'two of three are asked to be returned a month later',
      () => desk.must(submitReturn, order.customer, request(order, 2)),
      [
        ['2027-02-01', 'returned', 2],
        ['2027-02-01', 'sold', 3],
      ],
    ],
  ]
  for (const [what, happens, wanted] of cases) {
    await happens()
    assert.deepEqual(await counted(), wanted, what)
  }
})
