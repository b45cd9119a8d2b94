import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, integer, property, record } from 'fast-check'
import { atLeast as within, judgeSales, LEAST_SOLD } from './ordinary.ts'

type Share = { sold: number; returned: number }
const atLeast = (own: Share, all: Share): number => within([{ own, all }])

const close = (a: number, b: number, within = 1e-9): void => assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`)

test('the lady who tastes tea: four of four right is one way in seventy', () => {
  close(atLeast({ sold: 4, returned: 4 }, { sold: 8, returned: 4 }), 1 / 70)
  close(atLeast({ sold: 4, returned: 3 }, { sold: 8, returned: 4 }), 17 / 70)
  close(atLeast({ sold: 4, returned: 0 }, { sold: 8, returned: 4 }), 1)
})

const choose = (of: number, some: number): number =>
  Array.from({ length: some }).reduce<number>((ways, _, i) => (ways * (of - i)) / (i + 1), some > of || some < 0 ? 0 : 1)

test('it is the sum of the ways, whatever the numbers', () =>
  holds(
    property(
      integer({ min: 1, max: 40 }),
      integer({ min: 0, max: 40 }),
      integer({ min: 0, max: 80 }),
      integer({ min: 0, max: 40 }),
      (sold, others, hits, more) => {
        const returned = Math.min(hits, sold)
        const all = { sold: sold + others, returned: returned + Math.min(more, others) }
        let sum = 0
        for (let some = returned; some <= Math.min(sold, all.returned); some++)
          sum += (choose(all.returned, some) * choose(all.sold - all.returned, sold - some)) / choose(all.sold, sold)
        close(atLeast({ sold, returned }, all), Math.min(1, sum), 1e-8)
      },
    ),
  ))

test('one return in all alarms nobody', () => {
  const rows = [{ sku: 'A', sold: 40, returned: 1 }, ...Array.from({ length: 20 }, (_, n) => ({ sku: `B${n}`, sold: 60, returned: 0 }))]
  assert.equal(judgeSales(rows)[0]?.judgement, 'ordinary')
})

const sales = array(record({ sold: integer({ min: 0, max: 5000 }), returned: integer({ min: 0, max: 300 }) }), {
  minLength: 1,
  maxLength: 40,
}).map((rows) => rows.map((row, index) => ({ sku: `SKU-${index}`, ...row })))

test('the interval holds the rate, and few sales are never judged', () =>
  holds(
    property(sales, (rows) => {
      for (const { sold, returned, rate, interval, judgement, chance } of judgeSales(rows)) {
        assert.equal(judgement === 'too_few', sold < LEAST_SOLD)
        assert.equal(chance === null, judgement === 'too_few')
        if (rate === null || interval === null) assert.equal(sold, 0)
        else {
          const share = Math.min(returned, sold) / sold
          assert.ok(interval[0] <= share + 1e-12 && share <= interval[1] + 1e-12 && interval[0] >= 0 && interval[1] <= 1)
        }
      }
    }),
  ))

test('the more come back, the less is it chance', () =>
  holds(
    property(integer({ min: 1, max: 3000 }), integer({ min: 0, max: 3000 }), integer({ min: 1, max: 60 }), (sold, others, hits) => {
      const all = { sold: sold + others, returned: Math.min(sold + others, 60) }
      const at = (returned: number): number => atLeast({ sold, returned: Math.min(returned, sold, all.returned) }, all)
      assert.ok(at(hits) <= at(hits - 1) + 1e-12)
    }),
  ))

test('the order in which products come changes nothing', () =>
  holds(
    property(sales, (rows) => {
      const there = judgeSales(rows)
      const back = judgeSales(rows.toReversed()).toReversed()
      assert.deepEqual(
        there.map(({ judgement }) => judgement),
        back.map(({ judgement }) => judgement),
      )
    }),
  ))

test('where all products are alike, hardly ever one is called high: that is what the correction is for', () => {
  const alike = Array.from({ length: 200 }, (_, index) => ({ sku: `SKU-${index}`, sold: 400, returned: 12 + (index % 7) - 3 }))
  assert.deepEqual(
    judgeSales(alike).filter(({ judgement }) => judgement === 'high'),
    [],
  )
})

test('the one that fails seven times in a hundred among others at two and a half is found', () => {
  const rows = [
    { sku: 'TK-OND-1500', sold: 184, returned: 13 },
    { sku: 'TK-DOC-12', sold: 412, returned: 12 },
    { sku: 'TK-ECR-27Q', sold: 298, returned: 7 },
    { sku: 'TK-BAT-26', sold: 530, returned: 12 },
    { sku: 'TK-IMP-E4', sold: 12, returned: 3 },
  ]
  assert.deepEqual(
    judgeSales(rows).map(({ judgement }) => judgement),
    ['high', 'ordinary', 'ordinary', 'ordinary', 'too_few'],
  )
})

test('strata are told by all their ways together', () => {
  const old = { own: { sold: 4, returned: 3 }, all: { sold: 8, returned: 4 } }
  const young = { own: { sold: 2, returned: 1 }, all: { sold: 4, returned: 1 } }
  // Of the old 16 + 1 ways in 70 for three and four, 36 for two; of the young one in two for one, one in two for none.
  close(within([old, young]), (1 / 2) * (17 / 70) + (1 / 2) * (1 / 70))
  close(within([old]), within([old, { own: { sold: 3, returned: 0 }, all: { sold: 9, returned: 0 } }]))
})

test('a product of last week that fails at once is found among others that have had months', () => {
  const others = Array.from({ length: 12 }, (_, n) => ({ sku: `OLD-${n}`, sold: 500, returned: 40 }))
  const launched = { sku: 'NEW', sold: 60, returned: 7 }
  const lastWeek = [launched, ...others.map(({ sku }) => ({ sku, sold: 40, returned: 0 }))]
  const of = (young: Parameters<typeof judgeSales>[1]): string => judgeSales([launched, ...others], young)[0]?.judgement ?? ''
  assert.deepEqual([of([]), of([lastWeek])], ['ordinary', 'high'])
})

test('without young sales the test is Fisher’s own', () =>
  holds(
    property(sales, (rows) => {
      const plain = judgeSales(rows)
      const split = judgeSales(rows, [[], []])
      assert.deepEqual(split, plain)
    }),
  ))
