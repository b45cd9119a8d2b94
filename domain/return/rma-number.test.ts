import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { isRefusal } from '#domain/refusal.ts'
import { formatRmaNumber, parseRmaNumber } from './rma-number.ts'

const numbers = fc
  .tuple(
    fc.integer({ min: 2020, max: 2099 }),
    fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1_000_000, max: 99_999_999 })),
  )
  .map(([year, sequence]) => ({ year, sequence, number: formatRmaNumber(year, sequence) }))
  .filter((rma): rma is { year: number; sequence: number; number: string } => rma.number !== undefined)

const visible = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
const sameLetter = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase()
const compact = (number: string): string => number.replaceAll('-', '')

const wrongCharacters = (number: string): string[] =>
  number
    .split('')
    .flatMap((right, i) => visible.filter((c) => !sameLetter(c, right)).map((c) => number.slice(0, i) + c + number.slice(i + 1)))

const swaps = (number: string): string[] =>
  number.split('').flatMap((a, i) => {
    const b = number[i + 1]
    return b === undefined || a === b ? [] : [number.slice(0, i) + b + a + number.slice(i + 2)]
  })

/** ISO 7064's sum as the standard writes it: values times powers of two from the right, modulo 37. */
const weighted = (text: string): number =>
  text
    .split('')
    .reverse()
    .reduce((sum, c, i) => sum + Number.parseInt(c, 36) * 2 ** i, 0) % 37

describe('a return’s number', () => {
  it('is year, six digits or more, and a check character', () => {
    assert.equal(formatRmaNumber(2026, 482), 'RMA-2026-000482-9')
    assert.equal(formatRmaNumber(2026, 1_234_567)?.slice(0, -1), 'RMA-2026-1234567-')
  })

  it('has the check character of ISO 7064 MOD 37-2: weights of two from the right, the sum 1 modulo 37', () => {
    fc.assert(
      fc.property(numbers, ({ number }) => {
        assert.equal(weighted(compact(number).slice(3)), 1)
      }),
    )
  })

  it('is skipped where only * would do: about one in 37', () => {
    const sequences = Array.from({ length: 10_000 }, (_, i) => i)
    const skipped = sequences.filter((sequence) => formatRmaNumber(2026, sequence) === undefined)
    assert.deepEqual(
      skipped,
      sequences.filter((sequence) => weighted(`2026${String(sequence).padStart(6, '0')}0`) === 2),
    )
    assert.ok(skipped.length > 200 && skipped.length < 340)
  })

  it('is read back as it was written', () => {
    fc.assert(fc.property(numbers, (rma) => assert.deepEqual(parseRmaNumber(rma.number), rma)))
  })

  const forms: Record<string, (number: string) => string> = {
    'in small letters': (number) => number.toLowerCase(),
    'without dashes': compact,
    'with spaces for dashes': (number) => number.replaceAll('-', ' '),
    'with spaces around': (number) => `  ${number.replaceAll('-', ' - ')}\n`,
    'with narrow no-break spaces': (number) => number.replaceAll('-', '\u202F'),
    'with the dashes of a word processor': (number) => number.replaceAll('-', '–').replace('–', '\u2011'),
    'without RMA': (number) => number.slice(4),
    'without RMA and dashes': (number) => compact(number).slice(3),
    'without the first dash': (number) => number.replace('-', ''),
  }
  for (const [form, write] of Object.entries(forms))
    it(`is read ${form}`, () => {
      fc.assert(fc.property(numbers, (rma) => assert.deepEqual(parseRmaNumber(write(rma.number)), rma)))
    })

  it('of six digits is read without any one of its dashes', () => {
    for (const text of ['RMA2026-000482-9', 'RMA-2026000482-9', 'RMA-2026-0004829']) {
      assert.deepEqual(parseRmaNumber(text), { number: 'RMA-2026-000482-9', year: 2026, sequence: 482 })
    }
  })

  it('shows every single wrong character, dashes included', () => {
    fc.assert(
      fc.property(numbers, ({ number }) => {
        for (const wrong of wrongCharacters(number)) assert.ok(isRefusal(parseRmaNumber(wrong)), wrong)
      }),
    )
  })

  it('shows every single wrong character typed without dashes', () => {
    fc.assert(
      fc.property(numbers, ({ number }) => {
        for (const wrong of wrongCharacters(compact(number))) if (!wrong.includes('-')) assert.ok(isRefusal(parseRmaNumber(wrong)), wrong)
      }),
    )
  })

  it('shows every swap of two neighbours, with and without dashes', () => {
    fc.assert(
      fc.property(numbers, ({ number }) => {
        for (const wrong of [...swaps(number), ...swaps(compact(number))]) assert.ok(isRefusal(parseRmaNumber(wrong)), wrong)
      }),
      { numRuns: 2000 },
    )
  })

  it('says whether it looks like none, or is mistyped', () => {
    const code = (text: string): string | undefined => {
      const parsed = parseRmaNumber(text)
      return isRefusal(parsed) ? `${parsed.kind} ${parsed.code}` : undefined
    }
    for (const text of [
      '',
      'hello',
      'RMA-2026-482-9',
      'RMA-26-000482-9',
      'RMA-2026-0000482-9',
      'RMA-2026-000482',
      'RMA-2026-000482-*',
      '9'.repeat(500),
    ])
      assert.equal(code(text), 'invalid rma_number_malformed', text)
    for (const text of ['RMA-2026-000483-9', 'RMA-2026-000482-8', 'RMA-2025-000482-9'])
      assert.equal(code(text), 'invalid rma_number_check', text)
  })
})
