import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import DateHolidays from 'date-holidays'
import { frenchHolidays } from './french-holidays.ts'

const years = Array.from({ length: 41 }, (_, i) => 2020 + i)

const publicHolidays = (oracle: DateHolidays, year: number): string[] => {
  const dates = oracle
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
  return [...new Set(dates)].sort()
}

describe('French public holidays', () => {
  for (const [place, oracle, alsaceMoselle] of [
    ['metropolitan France', new DateHolidays('FR'), false],
    ['Alsace-Moselle', new DateHolidays('FR', '57'), true],
  ] as const) {
    it(`are those of date-holidays from 2020 to 2060 in ${place}`, () => {
      for (const year of years)
        assert.deepEqual([...frenchHolidays(year, { alsaceMoselle })].sort(), publicHolidays(oracle, year), String(year))
    })
  }

  it('are eleven, thirteen in Alsace-Moselle, but ten days in 2059 when Ascension is on 8 May', () => {
    assert.equal(frenchHolidays(2027, { alsaceMoselle: false }).size, 11)
    assert.equal(frenchHolidays(2027, { alsaceMoselle: true }).size, 13)
    assert.equal(frenchHolidays(2059, { alsaceMoselle: false }).size, 10)
  })

  it('hold Easter right at its two extremes and in the computus’ exceptions', () => {
    for (const [year, easterMonday] of [
      [1981, '1981-04-20'],
      [2008, '2008-03-24'],
      [2038, '2038-04-26'],
      [2049, '2049-04-19'],
      [2285, '2285-03-23'],
    ] as const)
      assert.ok(frenchHolidays(year, { alsaceMoselle: false }).has(easterMonday), String(year))
  })
})
