import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import readBook, { readSheet } from 'read-excel-file/node'
import type { DashboardView } from '#application/figures/view.ts'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor } from '../../tests/support/story.ts'

const it = await testServer({ policy: technostok })
const { as, does, order } = await newStory(it)
const show = (query = ''): Promise<DashboardView> => does<DashboardView>('manager', 'GET', `/desk/dashboard${query}`)

test('a shop where nothing happened has figures that say so', async () => {
  const empty = await show()
  assert.equal(empty.countedAt, null)
  assert.deepEqual([empty.requests.count, empty.answers.median, empty.refunds.median, empty.value.amount], [0, null, null, 0])
  assert.deepEqual(empty.products, [])
  assert.ok(empty.weeks.length >= 13)
})

test('one return is one request of one order, with its product judged on too few sales', async () => {
  await does('customer', 'POST', '/returns', requestFor(await order(3), { quantity: 2 }))
  await bringFiguresUpToDate(it.world)
  const one = await show()
  assert.equal(one.requests.count, 1)
  assert.deepEqual(
    one.products.map(({ sku, returned, judgement }) => [sku, returned, judgement]),
    [['TK-ECR-27Q', 2, 'too_few']],
  )
  assert.deepEqual(
    one.value.fates.filter(({ units }) => units > 0),
    [{ fate: 'open', units: 2, amount: 49_980 }],
  )
  assert.equal(one.countedAt, it.clock.now)
})

test('it says which days it counts, and those before; nothing lies ahead', async () => {
  const { period } = await show('?from=2026-11-10&to=2026-12-31')
  assert.deepEqual(period, { from: '2026-11-10', to: '2026-11-24', days: 15, before: { from: '2026-10-26', to: '2026-11-09' } })
})

const wrong: readonly [query: string, code: string][] = [
  ['?from=2026-11-10&to=2026-11-09', 'period_backwards'],
  ['?from=2001-01-01', 'period_too_long'],
  ['?from=hier', 'invalid_input'],
]
for (const [query, code] of wrong) {
  test(`${query} is refused in words, on the page and in its files`, async () => {
    for (const path of ['', '/export', '/tables/products/export']) {
      const answer = await as('manager', 'GET', `/desk/dashboard${path}${query}`)
      const problem = answer.json<{ code: string; errors?: { code: string }[] }>()
      assert.equal(answer.statusCode, 422, path)
      assert.ok([problem.code, ...(problem.errors ?? []).map((error) => error.code)].includes(code), answer.body)
    }
  })
}

test('the file of a figure is the table behind it, and a product’s name stays a name', async () => {
  // The story's own customer buys what is named like a formula, and wants to return it.
  const bought = await order(1)
  await it.stores.database.pool.query(`update order_lines set sku = '=1+1', name = $2 where id = $1`, [
    bought.orderLineIds[0],
    '=HYPERLINK("https://x.example")',
  ])
  await does('customer', 'POST', '/returns', requestFor(bought))
  await bringFiguresUpToDate(it.world)
  const { tables } = await show()
  for (const { id, columns, rows } of tables) {
    const path = `/desk/dashboard/tables/${id}/export`
    const csv = await as('manager', 'GET', `${path}?format=csv`)
    assert.match(String(csv.headers['content-disposition']), /^attachment; filename=".+\.csv"/)
    const read = parse(csv.rawPayload, { bom: true, delimiter: ';' })
    assert.deepEqual(
      read[0],
      columns.map(({ title }) => title),
    )
    assert.equal(read.length, rows.length + 1)
    assert.equal(
      read.flat().some((cell: string) => /^[=+@\t]/.test(cell)),
      false,
      'no cell is a formula',
    )
    const book = await readSheet((await as('manager', 'GET', `${path}?format=xlsx`)).rawPayload)
    assert.deepEqual(
      book[0],
      columns.map(({ title }) => title),
    )
    assert.equal(book.length, rows.length + 1)
    // What is a number on the screen is the same number in the workbook; a share is told to the hundred-thousandth there as well.
    for (const [nth, row] of rows.entries())
      for (const [at, cell] of row.entries())
        if (typeof cell === 'number') assert.ok(Math.abs(Number(book[nth + 1]?.[at]) - cell) < 1e-5, `${id} ${nth} ${at}`)
        else if (cell !== null && typeof cell === 'object') assert.equal(book[nth + 1]?.[at], cell.amount / 100)
  }
  const products = await as('manager', 'GET', '/desk/dashboard/tables/products/export?format=csv')
  assert.deepEqual(
    parse(products.rawPayload, { bom: true, delimiter: ';' }).flatMap((row: string[]) =>
      row[1]?.includes('1+1') ? [row.slice(0, 2)] : [],
    ),
    [[`'=HYPERLINK("https://x.example")`, `'=1+1`]],
  )
})

test('the file of all is a sheet each, with what each counts; or an archive of CSV files', async () => {
  const { tables } = await show()
  const sheets = await readBook((await as('manager', 'GET', '/desk/dashboard/export?format=xlsx')).rawPayload)
  assert.equal(sheets.length, tables.length + 1)
  const archive = unzipSync((await as('manager', 'GET', '/desk/dashboard/export?format=csv')).rawPayload)
  assert.equal(Object.keys(archive).length, tables.length + 1)
  assert.deepEqual(
    sheets
      .at(-1)
      ?.data.slice(1)
      .map(([title]) => title),
    tables.map(({ title }) => title),
  )
})
