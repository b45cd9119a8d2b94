import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '../support/database.ts'

const root = join(import.meta.dirname, '../..')
const { url, pool } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'navette-import-'))
after(() => rm(folder, { recursive: true }))

/** The command as `npm run orders:import` runs it. */
const run = (file: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, NAVETTE_MODE: 'demo' }
    execFile(process.execPath, [join(root, 'scripts/import-orders.ts'), file], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })

const counts = async (): Promise<unknown> =>
  (await pool.query('select (select count(*)::int from orders) as orders, (select count(*)::int from order_lines) as lines')).rows[0]

test('the example file is imported, and once more brings the same orders up to date', async () => {
  const example = join(root, 'docs/examples/orders.csv')
  const first = await run(example)
  assert.deepEqual([first.code, first.out.trim()], [0, '220 orders added, 0 brought up to date (527 lines), 0 refused.'], first.err)
  const kept = await counts()
  assert.deepEqual(kept, { orders: 220, lines: 527 })
  assert.match((await run(example)).out, /^0 orders added, 220 brought up to date/)
  assert.deepEqual(await counts(), kept)
})

test('wrong rows are told by line, order, column and reason; the right ones are kept; the exit code says that something was refused', async () => {
  const file = join(folder, 'bad.csv')
  const rows = [
    'order_id;placed_at;email;received;line_id;sku;name;quantity;gross;tax_rate;tax',
    'Z-1;2026-11-02;a@courriel.example;10,00;1;TK-1;Souris;1;10,00;20;1,67',
    'Z-2;02/11/2026;a@courriel.example;0;1;TK-1;Souris;un;1,249.90;20;1,67',
    'Z-3;2026-11-02;a@courriel.example;0;1;TK-1;Souris;1;10,00;20;11,67',
    'Z-4;2026-11-02;nobody;0;1;TK-1;Souris;1;10,00;20;1,67',
  ]
  await writeFile(file, rows.join('\n'))
  const { code, out, err } = await run(file)
  assert.equal(code, 1)
  assert.equal(out.trim(), '1 orders added, 0 brought up to date (1 lines), 3 refused.')
  const said = [
    'Line 3, order Z-2, placed_at: “02/11/2026” is not a time like 2026-11-20 14:03.',
    'Line 3, order Z-2, quantity: “un” is not a whole number.',
    'Line 3, order Z-2, gross: “1,249.90” is not an amount like 1249.90 or 1249,90.',
    'Line 4, order Z-3, tax: is more than the amount that contains it.',
    'Line 5, order Z-4, email: ',
  ]
  for (const sentence of said) assert.ok(err.includes(sentence), `${sentence}\n${err}`)
})

test('a file that is not there, no CSV or without its columns is told in a sentence, and nothing is imported', async () => {
  const before = await counts()
  await writeFile(join(folder, 'latin.csv'), Buffer.from('order_id;société\n', 'latin1'))
  await writeFile(join(folder, 'headers.csv'), 'order_id;price\n')
  for (const [file, sentence] of [
    ['nowhere.csv', 'cannot be read'],
    ['latin.csv', 'not in UTF-8'],
    ['headers.csv', 'The column placed_at is missing.'],
  ] as const) {
    const { code, err } = await run(join(folder, file))
    assert.equal(code, 2, file)
    assert.ok(err.includes(sentence) && !err.includes('    at '), err)
  }
  assert.deepEqual(await counts(), before)
})
