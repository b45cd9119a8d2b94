import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { runErrand } from '../errand.ts'
import { ask } from '../query.ts'
import type { Row, Sheet } from '../sheets/sheet.ts'
import { exportQueue } from './export-queue.ts'
import { showQueue } from './show-queue.ts'
import { sumQueue } from './sum-queue.ts'

const desk = await testDesk()
const { support } = desk.actors
async function* nothing(): AsyncGenerator<Uint8Array> {}

const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }

test('all lanes at once are searched, never listed or counted', async () => {
  const codeOf = (answer: object): string => (isRefusal(answer) ? answer.code : 'done')
  const listed = async (input: object) => codeOf(await ask(showQueue, { actor: support, input }, desk.world))
  const counted = async (input: object) => codeOf(await ask(sumQueue, { actor: support, input }, desk.world))
  for (const asked of [listed, counted])
    assert.deepEqual([await asked({ lane: 'all' }), await asked({ lane: 'all', q: 'x' })], ['lane_all_without_words', 'done'])
})

test('an amount is of a currency', async () => {
  const codeOf = async (input: object): Promise<string> => {
    const answer = await ask(showQueue, { actor: support, input }, desk.world)
    return isRefusal(answer) ? answer.code : 'done'
  }
  assert.deepEqual(
    [await codeOf({ min: 100 }), await codeOf({ max: 100 }), await codeOf({ min: 100, currency: 'JPY' })],
    ['currency_needed', 'currency_needed', 'done'],
  )
})

test('what is done is not counted until it is narrowed', async () => {
  const counted = async (input: object): Promise<number | null> => {
    const answer = await ask(sumQueue, { actor: support, input }, desk.world)
    assert.ok(!isRefusal(answer))
    return answer.count
  }
  assert.deepEqual([await counted({ lane: 'done' }), await counted({ lane: 'done', min: 1, currency: 'EUR' })], [null, 0])
})

test('a file holds what the list shows, in its order, for each who may have it', async () => {
  const made = [await returnAt(desk, 'submitted'), await returnAt(desk, 'submitted'), await returnAt(desk, 'submitted')]
  const rowsFor = async (actor: Actor, input: object): Promise<Row[]> => {
    let sheet: Sheet | undefined
    const sheets = {
      ...desk.world.sheets,
      one(asked: Sheet): AsyncIterable<Uint8Array> {
        sheet = asked
        return nothing()
      },
    }
    const answer = await runErrand(exportQueue, { actor, caller, input }, { ...desk.world, sheets })
    assert.ok(!isRefusal(answer) && sheet)
    const rows: Row[] = []
    for await (const row of sheet.rows) rows.push(row)
    return rows
  }
  const numbersOf = (rows: readonly Row[]): Row[number][] => rows.flatMap(([number = null]) => number)
  const listed = await ask(showQueue, { actor: support, input: { sort: 'newest' } }, desk.world)
  assert.ok(!isRefusal(listed))
  const rows = await rowsFor(support, { sort: 'newest' })
  assert.deepEqual(
    numbersOf(rows),
    listed.items.map(({ number }) => number),
  )
  assert.deepEqual(await rowsFor(desk.actors.finance, { sort: 'newest' }), rows, 'whoever asks, the cells are the same')
  const [first = '', second = ''] = made.map(({ number }) => number)
  const ticked = numbersOf(await rowsFor(support, { numbers: [second, first].join() }))
  assert.deepEqual(new Set(ticked), new Set([first, second]))
  assert.deepEqual(numbersOf(await rowsFor(support, { q: first })), [first])
  assert.deepEqual(
    numbersOf(await rowsFor(support, { q: 'RMA', lane: 'all', numbers: second })),
    [second],
    'of what was found, what was ticked',
  )
})

test('where too many files are being read, one is refused at once, and in words', async () => {
  const world = { ...desk.world, reads: { ...desk.world.reads, roomForFile: () => Promise.resolve(false) } }
  const answer = await runErrand(exportQueue, { actor: support, caller, input: {} }, world)
  assert.equal(isRefusal(answer) && answer.code, 'export_busy')
})
